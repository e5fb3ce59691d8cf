<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Activations</name>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a block on the canvas and train: its activations appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} % zero</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Group as a composite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its new name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the composite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the composite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search blocks that fit {port}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows look at columns · click for another sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>Start from a template</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Below</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Train draws the losses and metrics here as they come.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>A bug in Netwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that is no fault of yours. Your drawing is untouched; save it before you go on. With this text the bug can be found:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>%n block(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a block here, or press Tab to search for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a block here, press Tab to search, or start from a template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to put this between {before} and {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to take this out of its wires; what stood around it is joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is drawn here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is connected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>label {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample {index}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit {unit} after step {step}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code appears here as soon as the drawing has blocks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompositeForm</name>
    <message>
        <source>Add a parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help of the composite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. A parameter can be set at each place, and used in expressions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PARAMETERS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for, in a sentence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Confusion</name>
    <message>
        <source>Confusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row is what it is, a column what it is taken for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click a cell to see such samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of {seen} right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{truth} taken for {guess}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Costs</name>
    <message>
        <source>Costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a network, and see here where it is heavy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameters} parameters · {macs} multiply-accumulates a sample · {memory} to train at batch {batch}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Curve</name>
    <message>
        <source>What is left of each step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}: {norm} of its state reaches the last, {last} at the end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>recover unsaved edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawingPad</name>
    <message>
        <source>Draw with the left button; the right button wipes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing pad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draw here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dropped</name>
    <message>
        <source>No block reads {name}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Choose a composite to ungroup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least two blocks to join.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No free ports of theirs fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no blocks on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These blocks are joined already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add {block}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>align {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the parameters of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connect {source} to {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disconnect {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distribute {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>help of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>join {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make {field} a parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make {name} unique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move a wire to {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place as twins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put {what} on a wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename {name} to {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reorder {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set {field} of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take out {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ungroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more are not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {last} are not joined. {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Embedding</name>
    <message>
        <source>Embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click for the next layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} {each} at {layer}: {width} features, {share} % seen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Episodes</name>
    <message>
        <source>A step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Episode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept are the latest episode, the best, the worst, and some in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the network, as it is now, play an episode greedily.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No episode has ended yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play one now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the network makes of these states now, rather than then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done at random · {title} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>episode {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its first {count} steps are not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>played by the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promised now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promised then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>return {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>return {value}, {length} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step} of {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then {action}, which earned {reward}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what each step earns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cell}: row {row}, column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} then</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Do not save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Netwright drawings ({kinds})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what you changed in {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revert to saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} exists already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Nothing is called “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Generated</name>
    <message>
        <source> · real points behind them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} samples of noise that stays the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gradients</name>
    <message>
        <source>Gradient size by block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient size by block</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>, {shown} shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click a vertex to see its neighbourhood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click beside it for the next graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is {truth}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken for {guess}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network says {guess}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vertex {number}: {reached} within {hops}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hops} edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of {judged} right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{vertices} vertices, {edges} edges</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the best action of each cell, which promises {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu (Alt+M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are unsaved changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the network is trained: {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the drawing says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Back to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CODE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a block to see and change its values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a block from the left onto the canvas, press Tab there to search, or start from a template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this block a definition of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HEALTH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have read it and trust it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name, in the drawing and in the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a parameter of the composite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make unique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PORTS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same module as {name}: values and weights are its.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code came with the file. It runs only when you have read and trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you change here changes in all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activations, batch {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>multiply-accumulates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trainable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training, batch {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} blocks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JudgeField</name>
    <message>
        <source>Field of the discriminator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how real each place seems, {least} to {most} · real points grey, generated bright</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits are not kept for the case of a crash: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last edit is of {when}. Cancel asks again next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was not saved when Netwright ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>A run is at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Netwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what fits and train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afresh begins with new weights, in a folder of its own; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window has this file open; this is a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing the window ends the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It writes a checkpoint first, so you can go on from there next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Netwright: draw neural networks, train them, keep readable PyTorch code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening another drawing ends the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing has no trainer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package lies in {folder}. {verified}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This drawing was trained before, in {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train afresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it lacks is added as one edit, which can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the package …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add what trains the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{row} looks at {column}: {share} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Memory</name>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory of outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>multiply-accumulates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Modes</name>
    <message>
        <source> · the line is what counts as found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} of {all} found · {good} of {samples} samples belong to one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>It needs {library}, which is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No block is called “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{category}, {count} blocks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>This view cannot be shown: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for something to show …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a frame every {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the trained network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} frames a second</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Play</name>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment {place} of {count}, a click shows the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>return {value} after {length} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the trained agent plays, a click begins other episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{episodes} played, the last gave {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>Ctrl with the wheel zooms, dragging moves, a double click shows all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean and spread over {count} episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Apply this repair; it can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems: every shape fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine has not looked at the drawing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceptiveField</name>
    <message>
        <source>Receptive field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its receptive field is {count} steps wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step} of {layer} sees only what was padded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step} of {layer} sees step {first} alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step} of {layer} sees steps {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what comes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps} apart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Inputs ({kinds})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TRY YOUR OWN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the network: samples of the validation part appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the run has ended, samples of the validation part appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} observations of a random walk, and what the network says to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} samples of the validation part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of {count} right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>A run is at work; stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trainer is missing: add one, and lead the losses into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trainer is missing: lead the scores of real and of generated samples into Adversarial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agent is missing: lead the network into one, such as DQN or PPO, and its action back into {environment}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was written, but not compared with the drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this drawing is trained: its weights are given. The command “evaluate” judges it as it is drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run cannot be written to {folder}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run in {folder} is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified: a fresh program gives exactly the same outputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified: a fresh program's outputs differ by at most {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} problems keep the drawing from running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} is disabled, so nothing trains this drawing. Enable it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet: Train starts the first, and this list keeps them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first run is on its way; it appears here as soon as it has begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached its goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped early, no longer better</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Smoothing</name>
    <message>
        <source>Over-smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dashed: mixing without weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spread {first} → {last} over {layers} layers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Snippet</name>
    <message>
        <source>Code of this block</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spectrum</name>
    <message>
        <source>Spectrum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click an eigenvalue to see its vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eigenvector {number} of {count}, λ = {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many eigenvalues lie no higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the filter is {apart} away at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is let pass of each eigenvalue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Empty drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an example and press Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forget gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposed memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposed state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} of {shown} units, step by step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Multiply-accumulates for one sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>engine off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>engine ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>engine starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>engine working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the engine stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the engine stopped and is started again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training needs {size} at batch {batch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} MACs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>as it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Each one opens as a drawing of its own, ready to train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New from a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>At 0 always the likeliest character; the higher, the bolder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tree</name>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message>
        <source>Go on from the end of this way to another sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk between two samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from sample {start} to sample {end}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>A run is at work; stop it to look at another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a block on the canvas: while training, its activations appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped early: validation no longer gets better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; Train can go on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code of the run is written …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first losses and metrics are on their way …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goal is reached: watch it in the views below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run goes on with its weights, but not exactly as it would have: the state of this environment cannot be saved, so new episodes begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run starts: libraries and data are loaded …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run waits until the engine knows the drawing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training is done: look at Results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training is done: watch it in the views below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train to see what {node} gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for {node} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>episode {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {epoch} of {epochs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning: gradient {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no gradient arrives: nothing is learned here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pausing after this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping, with a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gradient explodes: a smaller learning rate or clipping helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the training process stopped and is started again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the engine …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} samples/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has no values of its own to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running free after epoch {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running free, as it is trained now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>About Netwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a block …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align lower edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align middles in a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align middles in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align upper edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the last view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal gaps from left to right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal gaps from top to bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as PyTorch …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward to the next view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group as a composite …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this composite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New from a template …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place again as the same module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename this composite …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert to saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a picture of the drawing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all of this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select what follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select what leads here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the engine again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of its wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training and its views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connect wire selected chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distribute horizontally spacing spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distribute vertically spacing spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>downstream descendants outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extract unplug detach bypass join neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>insert new node layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language chinese simplified mandarin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layout tidy align</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line up bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line up centre center horizontal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line up centre center vertical stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line up top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>module subgraph block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>previous history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reload discard changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run start learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same type similar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twin share weights siamese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo redo edits list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upstream ancestors inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom fit all centre center home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom fit frame selection selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>简体中文</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>blocks</name>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Chebyshev convolution (Defferrard et al., 2016)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Chebyshev convolution (Defferrard et al., 2016) multiplies what a signal has at each eigenvalue of the Laplacian by a polynomial, without ever knowing an eigenvalue. Nine terms reach eight edges far. The data were made by such a filter, so it can be found exactly: see its line meet the target in the spectrum. With fewer terms it cannot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A block cannot stand at ({x}, {y}): that is too far out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A convolutional network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A convolutional network slides small kernels over the picture, so what it learns in one corner it knows in all of them. Each row is one stage: convolve, normalise, cut off what is below zero, keep the largest of each square. Press Train: within seconds it reads 98 of 100 digits that it has never seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decoding leads to a trainer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drawing is written as {kinds}, not as {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drawing of this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A generator of digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A generator of digits. It never sees a digit: all it learns comes back through the discriminator. The noise of each sample is fixed while one looks, so that “Samples” shows the same digits grow. “classes” counts which digits it makes: each sample is the digit of its nearest real one, and nothing where it is far from all. After training, “Walk” goes from one sample to another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A graph has no meaning in parts: give {missing} as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A graph isomorphism network (Xu et al., 2019)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A graph isomorphism network (Xu et al., 2019) adds up each atom and its neighbours, three times over. What it knows after each round is added up over the molecule, and all three sums decide. These molecules are made here: the same atoms, with a nitro group or without. For real ones put a TuFolder in the place of “molecules” and lead it to a folder such as MUTAG, which has the same seven atoms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A graph network (Battaglia et al., 2018).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A graph network (Battaglia et al., 2018). Each block updates the edges from their ends, the vertices from their edges, and the whole graph from both; each wire is one kind of exchange. What is asked, the sum over the edges of their number times those of both ends, needs them all. Set exchange to none in both blocks: nothing is learned any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A landing on the moon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A landing on the moon: engines are on or off, fuel costs, a crash costs 100. Who lands well gets 200 and more, for which PPO needs some 400,000 steps, two minutes. The learning rate falls as the steps run out. This environment needs Box2D. Its state cannot be saved, so a run that is resumed goes on with the same weights, but from a fresh landing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A language model of characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A language model of characters says at each place how likely each next character is. Whoever draws from that, again and again, writes: see “Text” below while it trains, from noise to words to sentences. Without a file it reads little tales made up by a grammar. Choose a text of your own in “text”; the last tenth of it is kept to judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loss leads to a trainer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A metric leads to a trainer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A multilayer perceptron</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A multilayer perceptron sees each picture as 64 numbers in a row, so it does not know which pixels are neighbours. It still reads 97 of 100 digits. 4,810 weights: 64·64 + 64 and 64·10 + 10. Compare cnn-digits, which knows about neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name begins with a small letter and goes on with small letters, digits and _; {name} does not. Any text may stand in the title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has at most {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A target that does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A temporal convolutional network (Bai et al., 2018)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A temporal convolutional network (Bai et al., 2018) sees the past without a state. From level to level its kernels reach twice as far: four levels of kernel 6 see 1 + 2·5·(1 + 2 + 4 + 8) = 151 steps, and no step sees a later one. Enter “level” by a double click: it stands four times in a row, with dilations of 1, 2, 4 and 8. “Receptive field” below shows what a step sees. Eight levels of 30 channels and kernel 7 have 96,001 weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A title has at most {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a 1×1 convolution to {count} channels between {after} and {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a Linear to {count} features between {after} and {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a learned number to each channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a learned number to each feature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a learned number to each output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an axis between {after} and {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add learned numbers in each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add learned numbers to the projections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add normal noise to each sample while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add normal noise while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add tensors, as the end of a shortcut does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to each place a pattern of sines that tells where it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add up each vertex and its neighbours, and let a small network see the sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add up over axes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adversaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After how many steps an episode is cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along which axis it is halved; -1 is the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along which axis the vectors lie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along which axis they add up to 1; -1 is the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along which axis; the batch is 0, -1 the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Among how many of the likeliest it is drawn; 0 takes all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agent acts in one environment. Take the other sources away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agent learns in one process. Start it without torchrun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An edge of {stem} joins two graphs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An expression has 1 to {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply a function to each number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approach swish by straight lines, which small devices compute fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approach the sigmoid by straight lines, which small devices compute fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask that the right class leads by a margin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attend to the whole sequence, then pass each place through two dense layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attend to what is before, then to the memory of an encoder, then pass dense layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention (Bahdanau et al., 2014; Luong et al., 2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention (Bahdanau et al., 2014; Luong et al., 2015). A single state is a narrow door. Here the decoder looks back at every place that the encoder has read, and for each symbol takes what fits: three times as fast to learn, and right to the last. Open “Attention” below while it trains: the line from corner to corner is the reversal that it finds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches after which training ends; 0 leaves it to epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a drawing with a tensor from outside; in a composite it is a port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a state with zeros, for a composite that runs once for each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bend smoothly from zero to a straight line, always above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bend smoothly towards a floor below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring advantages to mean 0 and deviation 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring each channel of each picture to mean 0 and variance 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring each channel to mean 0 and variance 1 over the batch, then scale and shift it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring each column to mean 0 and deviation 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring each feature to mean 0 and variance 1 over the batch, then scale and shift it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring each group of channels of each sample to mean 0 and variance 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring each measure to mean 0 and deviation 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring each measure, and the target, to mean 0 and deviation 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring each sample, or each of its vectors, to mean 0 and variance 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring pictures to a given size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring pictures to the size of others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the pixels from 0..16 to 0..1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring what is observed from a low and a high value to -1 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring {after} to {height}×{width} before {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much it must lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bypass {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call {node} {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry a state along a sequence: each step mixes it with what arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry a state along a sequence; two gates say what is renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry a state and a memory along a sequence; gates say what is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare probabilities with yes and no, each for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare scores of classes with the right class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare scores with yes and no, each score for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the edges that end at each vertex.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross a frozen lake of 4×4 or 8×8 cells without falling into a hole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut a square out at a random place; in the middle outside of training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut a tensor into parts of given sizes along an axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut a text into stretches of characters, and ask for the next one at each place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut an episode after so many steps; what would have come still counts for the agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off what is below zero or above six.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off what is below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off what lies outside two bounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the middle out of a picture so that it becomes as large as another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the middle out of a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the middle out of pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DCGAN (Radford et al., 2015)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DCGAN (Radford et al., 2015): noise grows to a picture by transposed convolutions, each of which doubles its sides, and the discriminator goes the same way back. 3,576,704 weights make, 2,765,568 judge. The pictures here are noise, to try sizes and speed; put an ImageFolder with pictures of 64×64 in the place of “pictures”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DQN (Mnih et al., 2015)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DQN (Mnih et al., 2015) learns Q values by a network. Two things keep it from chasing itself: steps are kept and drawn again in any order, and targets come from a copy that follows slowly (τ = 0.05). Copying it whole every 500 steps failed on one seed of two. For a duelling network lead a value and advantages into a “Duel”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damp each value by the squares of the same pixel in neighbouring channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deviation around the target's action.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deviation of what is tried, in halves of the range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance between patches (pixels).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance between squares (pixels); 0 takes their side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance between the kernel's points (pixels).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance between the kernel's points (steps).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance between windows (steps); 0 takes their size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide each vector by its root mean square, then scale it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide one tensor by another, number by number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide vectors by their length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide what a vertex holds by its sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a box with a title around blocks that belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw each id by its probability, so that no two texts are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw random numbers for each sample, others in each epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw steps more often that were judged wrongly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop random numbers while keeping mean and variance, as SELU wants it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edges lead into a layer for graphs, such as GCNConv, beside the vertices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs between drops, or without progress before one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs without progress after which training ends; 0 never ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly, or by the hyperbolic tangent as GPT-2 does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange the last two axes between {after} and {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange the wires of {first} and {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclusive or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclusive or cannot be parted by one line, so a perceptron fails on it. One hidden layer bends the plane until a line does. Try another activation in the place of “tanh”: with ReLU some seeds fail, with Step all of them do, since no gradient passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch a passenger at one of four places and bring him to another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by a polynomial of the graph's Laplacian, which reaches as far as it has terms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For how many samples (0 to 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whole numbers: how many there are, from 0 up; 0 leaves it open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one stretch to the next; 0 takes the length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give 1 where the input is 0 or more, else 0; no gradient passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give 1,797 pictures of handwritten digits as graphs: each pixel is joined to those around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give 1,797 pictures of handwritten digits, 8×8 pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give 10 measures of 442 patients, and how far their disease went in a year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give 13 measures of 178 wines of three growers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give 30 measures of 569 growths, malignant or benign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a graph of groups, hide some of its edges, and ask which pairs are joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each edge what the vertices hold that it joins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each vertex what its graph holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every row of a logic gate's table, for training and validation alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give graphs built like small molecules, some of them with a nitro group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give graphs of numbers; asked is the sum of each edge's number times those of its ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give noise on a graph, and what a filter makes of it; the filter is to be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give pictures of noise with random labels, to try sizes and speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give points at the four corners of a square, labelled by exclusive or.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give points of the plane in clouds that lie on a ring, to see whether a network finds all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give points of the plane in two or more classes that no line parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give sequences of numbers of which two are marked; their sum is the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give sequences of symbols, and the same backwards: the smallest task of translation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the Laplacian of a graph: how each vertex differs from its neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the eigenvalues of a symmetric matrix, the least first, and its eigenvectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the friendships in a karate club that broke in two, and which side each took.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the matrix by which a GCN convolution mixes neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the measures of 150 irises of three species.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the signal that has so much of each eigenvector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give {node} weights of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greedy episodes of an evaluation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greedy episodes that judge the weights in the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold numbers that are learned: a class token, a table of positions, a threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold numbers that stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How edges and vertices are put together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far a sample may lie, in distances between real ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far a sample moves the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far a step goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far a step of the discriminator goes, as that of the generator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far a step of the generator goes: 0.001 if it is small, 0.0002 in deep convolutions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far advantages look ahead (λ).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far an entry moves to its target (α).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far at most, in each direction (pixels).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far at most, to each side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far below zero the floor is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far that noise goes at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the kernel moves at a time (pixels).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the kernel moves at a time (steps).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the kernel moves at a time (voxels).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the likelihood of an action may move at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the target critics follow in each update (τ).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the target network follows in each update (τ).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the target of real samples lies below 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast heat flows, or where the border or bell stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How high it is (canvas units).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely two of a group are joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely two of different groups are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the vectors are; 0 takes it from what arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many actions there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many batches add their gradients before a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many before the axis before the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many before the last axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many beginnings are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many behind the axis before the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many behind the last axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many channels are set to zero (0 to 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many channels come out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many channels they have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many characters a stretch has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many classes may be guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many classes spirals and blobs have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many classes there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many clouds the ring has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many clouds there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many deviations from a middle count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many edges a vertex has in the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many features each vertex gets, and has in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many features each vertex gets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many features stand between the two dense layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many features stand between the two maps of an update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many features vertices, edges and graph get.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many graphs there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many groups the channels are parted into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many heads; they share the features out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many ids are written at most where no target says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many ids there are; 0 takes it from what arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many it has at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many kept steps make one update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many kernels, and so channels that come out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many layers stand one above the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many molecules there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many neighbouring channels count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many numbers come out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many numbers each sample gets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many numbers stand for an id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many numbers the state has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many observations are shown together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of each side are known: its leader, then others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of them (0 to 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of them are dropped (0 to 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of them are set to zero (0 to 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pairs are used; 0 takes all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pictures there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pixels around it a pixel is joined to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many places it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many points there are, the corners in turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many points there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many run side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many samples are used; 0 takes all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many samples make one step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many sequences there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many signals there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many slopes are learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps a sequence has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps become one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps make one update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps, each with other pairs, make an epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many symbols a sequence has at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many symbols there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many terms a polynomial has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many terms the polynomial has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times it attends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many vertices of each graph have room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many vertices there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many weights are dropped while training (0 to 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many words of each side get an id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much a yes counts against a no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much an undecided policy is rewarded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much at most, as a share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much each class counts; none where all count the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much is dropped between the layers (0 to 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much is dropped while training (0 to 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much it counts in the sum of all losses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much longer sequences are favoured; 0 does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of each batch enters the running mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of earlier gradients goes on in the discriminator, for Adam and its kin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of earlier gradients goes on in the generator, for Adam and its kin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the last step goes on, for SGD and RMSprop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the target goes to all classes (0 to 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of their squares goes on in the discriminator, for Adam and its kin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of their squares goes on in the generator, for Adam and its kin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the error of the value counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much weights shrink in each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a step goes aside of where it was meant to go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often all training samples are seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often any action is taken (ε), at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often any action is taken (ε), in the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each rollout is gone through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sharp the bend is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How slowly an average of the generator follows it, as 0.999; 0 for none. The average is what is measured, shown and kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly they damp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the classes lie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the learning rate changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the neighbours are put together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the pixels are numbered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the vertices are joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they are put together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they lie: around 0 with deviation 1, or evenly in -1..1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How weights follow gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How weights of the discriminator follow gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How weights of the generator follow gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How what lies between is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How wide it is (canvas units).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I - D^-½ A D^-½ with eigenvalues from 0 to 2, D - A, or I - D^-1 A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In how many groups they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In what numbers is computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which share of the steps exploration falls from its start to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {node} a low and a high value are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert Flatten between {after} and {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert GlobalAvgPool between {after} and {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert Permute, so that the channels of {after} come first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a Linear with {count} features behind {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert an Embedding between {after} and {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert {kind} and a Linear with {count} features behind {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into how many folds the graphs are parted; 0 parts by share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into how many groups the channels are parted; each sees its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its place among the ports of a composite or the network's arguments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its place among the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its two scores come through no block together, so {node} has no discriminator. Place the blocks before {real} as twins before {generated}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a number for each state and action, at first 0: the table of Q-learning and SARSA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a pole upright on a cart by pushing it left or right, for 500 steps at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep squares that hang over the edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the axes with the size 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the best few beginnings side by side, and write the best sequence of all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the larger of two numbers, place by place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the largest over axes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the largest value of each channel over the whole picture or sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the largest value of each few steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the largest value of each small square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the largest values so that the picture comes out at a given size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land softly between two flags, with engines of any force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land softly between two flags, with engines that are on or off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeNet-5 (LeCun et al., 1998)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeNet-5 (LeCun et al., 1998) alternates convolutions with averaging until nothing is left of the picture but 120 features. It has 61,706 weights and takes pictures of 32×32, to which the digits are brought first. In the paper the pooling has weights of its own and the end is a radial basis; today both are left away, as here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead a wire another way: a point on it, which becomes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead {given} back into {environment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead {given} back into {environment}, with {count} {field} of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead {given} to {node}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead {ports} of {source} to {node}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn Q values by a network, from steps that are kept and drawn again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn a policy over real numbers that stays as undecided as it can afford.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn a scale and a shift for each channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn a scale and a shift for each feature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn a table of Q values, towards the best that the next state promises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn a table of Q values, towards what the action that is taken next promises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn by what to multiply each eigenvalue's part of a signal: a polynomial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn what to do in real numbers, believing the sterner of two critics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out of validation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the whole branch out for random samples while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of each kernel (steps).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a part pass of what is below zero, and learn how much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let each place of the query look at all places of the key, with several heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let each vertex attend to its neighbours, with weights that are learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let each vertex be its own neighbour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let everything pass as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let one half of the numbers open and close gates for the other half.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let only a little pass of what is below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let pass what a signal has at some eigenvalues, as it is set here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the network choose the action that the target judges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the numbers pass, but no gradient back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let training change the numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let two axes change places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let {node} look back only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let {node} read forward only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of {file} has {row} columns, its first line {header}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {odd} of {source} has no tab between two sentences. Choose a second file where they stand in two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {row} of {file} has no number in {name}, but {cell}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link prediction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link prediction. A tenth of the edges is hidden. Two convolutions give each vertex a place, and two vertices are the more likely joined the more alike their places are: the score is a dot product. In each step the edges that are seen stand against as many pairs that no edge joins. Counting common neighbours, which learns nothing, ranks 74 of 100 pairs rightly here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look ahead along the momentum, for SGD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look up a learned vector for each id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make Q values of what a state promises and how much better each action is than the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make actions likelier that whole episodes showed to be good, against a baseline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make each picture brighter or darker at random while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one vertex of two that an edge joins, edge by edge, those that score highest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make pictures larger by a factor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make pictures larger by spreading channels over squares of pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the border of {node} causal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the sum of the losses small over the training part of the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map each vertex and the mean, sum or maximum of its neighbours, each by its own weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror random pictures from left to right while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mix each vertex with its neighbours, weighed by their degrees, and map it linearly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a sequence one place to the right, behind a start token; the last id falls out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move each picture by a few random pixels while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the policy by how much better than promised each short rollout went.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the policy by many small steps on each rollout, never far from what acted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the weights of a step neuron by the error of each sample, until none is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply by a fixed number, then add another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply each number by its own sigmoid; also called swish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply each number by the hyperbolic tangent of its softplus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply everything by a number and add another, as bytes become 0..1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply matrices: the last two axes of both, whatever stands before them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply rewards, as the agent sees them; returns are told as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply tensors number by number, as a gate does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name what a network or a composite gives back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Netwright could not analyse this drawing: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No loss leads to the trainer. Connect one to its losses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing comes to {port} of {node}: no wire leads to {source}. Drag one there from the block that gives it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing comes to {port} of {node}: {source} is bypassed, and nothing that leads to it fits here. Enable it, or lead another wire here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing comes to {port} of {node}: {source} is disabled. Enable it, or lead another wire there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing goes on through {node}, so it cannot be bypassed. Disable it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is connected to {ports}. {way}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is connected to {port}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leads from {source} to {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the two; the batch is 0, -1 the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only PNG and SVG pictures can hold a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the real score comes through {node}, so the discriminator would judge generated samples without it. Place it as a twin before {reads} too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order the numbers of each sample in other axes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over which axes mean and variance are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over which axes; the batch is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over-smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PARAMETERS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PLACEMENT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PPO (Schulman et al., 2017)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PPO (Schulman et al., 2017): eight carts are driven side by side, then policy and value learn from what they saw, ten times over, but never so far that the actions seen would be much likelier or rarer than when they were taken. An episode that only its time ended is not worth nothing after it: the value of its last state is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pad on both sides, on the left only so that no step sees a later one, or as padding says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pad so that a stride of 1 keeps the size, or as padding says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs with a longer sentence are left out (words).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part one axis into several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels added at one side of the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels added on each side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels cut from each side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels on each side, where border is padding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place the discriminator again as the same module behind {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place {node} as a twin before {reads}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place {node} as a twin of {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place {node} once more, for the generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processes that fetch data; 0 fetches it between steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor threads; 0 leaves one free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a number wherever a mask is true, or wherever it is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put axes one behind the other in a single one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put each value back where the largest stood, and zeros elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in an axis of size 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put numbers around the last two axes, or before and behind the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put tensors of one shape side by side on a new axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put tensors one behind the other along an axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the axes in another order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put together what each vertex and its neighbours hold, without any weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put together what the edges hold that touch each vertex.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put together what the vertices of each graph hold; with edge_index, what its edges hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q-learning (Watkins, 1989)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q-learning (Watkins, 1989) keeps a number for each cell and step: what is still to come. Each step moves one entry towards the reward and the best of the next cell. The wire from “agent” leads the action back into “lake”: this circle is the whole of reinforcement learning. Make the lake slippery, and even the best way falls in at times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REINFORCE (Williams, 1992)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REINFORCE (Williams, 1992) plays whole episodes and makes likelier what was done in the good ones. What “value” promises is taken off each return, which moves no policy on average and quietens all of them. Take the wire from “value” away: the mean of the returns stands in for it, and it learns more slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radius of the ring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise each number to a fixed power.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random steps before the first update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a table of numbers from a CSV file with a line of names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read arrays from an NPZ file, one sample a row; each array is a port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read graphs with a class each from a folder in the form of the TU collection (MUTAG …).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read one graph from an NPZ file, such as Cora; what is asked is the class of vertices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read pairs of sentences from two files, or from one with a tab between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read pictures from a folder that has one folder for each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read pictures of handwritten digits, 28×28 pixels, from a folder of IDX files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receptive field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recurrent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regularization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat a tensor of one sample for each sample of a batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ResNet-18 (He et al., 2015)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ResNet-18 (He et al., 2015): each block adds its result to what came in, so that gradients reach the first layers however deep the network is. 11,689,512 weights. Enter Stage and BasicBlock by a double click. Set the depths of the stages to 3, 4, 6, 3 for ResNet-34. The pictures here are noise, to try sizes and speed; lead your own into “conv”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ResNet-50 (He et al., 2015)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ResNet-50 (He et al., 2015) has blocks that are narrow in the middle, so that depth costs little. 25,557,032 weights, the stride in the 3×3 convolutions. Set the depths of the stages to 3, 4, 23, 3 for ResNet-101, and to 3, 8, 36, 3 for ResNet-152. The pictures here are noise, to try sizes and speed; lead your own into “conv”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a module of your own: a class with ``forward``, whose arguments become the ports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale and bend so that deep plain networks keep mean 0 and variance 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score pairs of vertices by the dot product of what both hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the blocks that are to be grouped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence to sequence (Sutskever et al., 2014).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence to sequence (Sutskever et al., 2014). The encoder reads four to ten symbols; all that it passes on is its last state. The decoder writes them backwards. While it is taught, the decoder reads the true beginning, shifted by one (“shift”). To judge it, it runs free and reads what it wrote itself: see _forced and _free. After 2,400 steps 99 of 100 sequences are right to the last symbol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set random channels of a picture to zero while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set random channels of a sequence to zero while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set random numbers to zero while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the {field} of {layer} to {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {field} of {node} to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the last few observations together, so that motion can be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of each kernel (pixels).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of each kernel (voxels).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of each patch (pixels).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of each square (pixels).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of each square of the pooling (pixels).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the pictures (pixels).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of what comes out (pixels).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of what is kept (pixels).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide small kernels along a sequence; each gives one channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide small kernels over a picture, their weights divided by their largest stretch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide small kernels over a picture; each gives one channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide small kernels through a volume or a film; each gives one channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide to the side in two of three steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft actor-critic (Haarnoja et al., 2018)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft actor-critic (Haarnoja et al., 2018): the policy gives a mean and a deviation, and two critics judge what is observed together with what is done, so the action leads to them too. The policy is paid for staying undecided, and the price is learned. TD3 in its place wants one feature of “policy”, and no deviation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread each pixel over a patch: the way back of a convolution, which makes pictures larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square small differences and take large ones as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeeze each number between -1 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeeze each number between 0 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand the vertices of each graph side by side, zeros behind them where there are fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation around the corners.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of each cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the numbers, where start is normal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps added on each side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps after which training ends; 0 leaves it to epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps between two evaluations by greedy episodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps between two updates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps in the environment after which training ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps in which the learning rate rises from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of each environment before an update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of each environment before the policy moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the discriminator, a batch each, before the generator's turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the generator in its turn, with other noise each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps on each side, where border is padding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swing a pendulum up and hold it there, with any torque, for 200 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swing a weak car out of a valley, with any force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swing a weak car out of a valley.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swing the lower of two links above a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take GCNConv in the place of {node}, with {edges}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a stretch of an axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away an axis of size 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take large letters for small ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take means so that the picture comes out at a given size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take minus the logarithm that stands at the right class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one tensor from another, number by number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take rows by their numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last step of {after}, with {count} features of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the mean from each channel and divide it by its deviation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the mean of each channel over the whole picture or sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the mean of each few steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the mean of each small square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the mean of the differences without their signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the mean of the squared differences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the mean of what arrives as the loss itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the mean of whatever arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the mean over axes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the samples in another order in each epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the weight from a port, to share it with other layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take what stands at one place of an axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {kind} in the place of {node}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {node} away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach a network that writes by the true beginning of what it shall write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell by which share found and true areas overlap, as the mean of the classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell for each place of the query which places of the key are not after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell for which share of the samples the largest score stands at the right class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell for which share of the samples the right class is among the best few.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell for which share of the samples yes and no are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell for which share of the sequences every id is right; padding does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell how far one distribution is from another, as a student is from its teacher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell how many classes of real samples the generated ones cover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell how many clouds of a ring hold at least a given share of the generated points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell how much of each eigenvector is in a signal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell how often a yes has a higher score than a no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell how well precision and recall go together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell where a sequence of ids holds something, and where it is only filled up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell where the largest number stands along an axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell which share of a class was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell which share of the generated points is near a cloud of a ring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell which share of the ids of sequences is right; padding does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell which share of the target's variance the values explain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell which share of what was said to be a class is of that class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ShiftRight that the scores of {node} come through stands inside {inside}. Place it in the main drawing, so that the network can be cut there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Transformer (Vaswani et al., 2017)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Transformer (Vaswani et al., 2017) has no state at all: every place looks at all others at once, and sines tell it where it stands. The decoder's places look only back, then at the encoder's memory. Enter the blocks by a double click; 238,167 weights. 512 features, 8 heads, 2,048 hidden and depth 6 make the paper's base model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adding problem (Hochreiter and Schmidhuber, 1997)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adding problem (Hochreiter and Schmidhuber, 1997): of 50 numbers two are marked, and their sum is asked at the end. Who always answers 1 has an error of 0.167. The LSTM's gates keep the first number until the second comes: below 0.01 after 1,600 steps. Put an RNN in its place and it forgets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrays of {file} have no common number of samples: {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cells: # wall, S start, G goal, O pit, others are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint belongs to another network: {differing} differs. Train from the start, or take the project that stands beside the checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint cannot be written to {folder}: {strerror}. The one before it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class, in Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cliff (Sutton and Barto, example 6.6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cliff (Sutton and Barto, example 6.6): each step costs 1, a fall 100. The shortest way, -13, runs along the very edge, and Q-learning finds it, since it learns what the best step would bring, not the one that it takes while exploring. Put SARSA in the place of “agent”: it learns the safe way along the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code in {folder} cannot be checked: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code in {folder} was not written here by Netwright, or was changed since, and so it is not run. Train the project again; or read that code, and if you trust it, run the command with --trust-code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column that is to be found; none takes the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns that are given; none takes all but the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The critics of {node} have no weights to train. Give them layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data holds no sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data sets must have equally many samples; they have {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decoder sees its own future: what it says of a place changes with what stands behind it{where}. Make its attention causal, its convolutions too, and let its recurrent layers read forward only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discriminator reads {first} and {second} where it reads {real} of real samples. Lead one of them into both places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edges of {stem} hold nothing. Say so: set edge_features to no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edges of {stem} name vertices that are not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fewest vertices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first axis that is put in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the IDX files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the files, with NAME_A.txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that holds a folder for each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The generated score comes through no block with weights but those of the discriminator, so {node} has no generator. Draw one before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graphs of {stem} and their labels do not fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id after which a sequence is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id in the target that does not count: that of padding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id of the start token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id that fills up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id that stands behind its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inputs have differing numbers of samples: {samples}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind of number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest eigenvalue there may be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest length of the gradient; 0 leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last axis that is put in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss of the {name} is {value} at step {step}. The last checkpoint is kept. Lower rates of both players often help, or another objective, an r1 penalty, or spectral norm in the discriminator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss or metric whose progress counts; none takes the validation loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lower bound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The masks in {file} do not say of each vertex what it is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of each channel, or one for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of the classes, all samples together, or the classes by their size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean return of the greedy episodes that ends the training; 0 never ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most vertices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a composite begins with a capital and goes on with letters and digits, such as ResidualBlock; {name} does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no weights to train. Add a layer that has, or unlock one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network of {node} has no weights to train. Add a layer that has, or unlock one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network takes {arguments}; given is {named}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The neuron of McCulloch and Pitts (1943)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The neuron of McCulloch and Pitts (1943) answers 1 where the weighted sum of its inputs reaches its threshold. Nothing here is trained: weights 1, 1 and threshold 2 make AND. Other gates of “table”: OR has the threshold 1; NAND the weights -1, -1 and the threshold -1; NOT the shape 1, the weight -1 and the threshold 0. For XOR there are no weights at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers, the last axis first, where start is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other one; the batch is 0, -1 the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package alone gave no answer in {s} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package alone gives outputs of other shapes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package cannot be written to {folder}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package does not run alone: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The perceptron (Rosenblatt, 1958)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The perceptron (Rosenblatt, 1958) learns from its mistakes alone: after each sample that it judges wrongly, its weights move by η (t - y) x. Setosa and versicolor can be parted by a plane, so it ends without a mistake. Try versicolor and virginica in “iris”: it never ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The perceptron's rule goes sample by sample: one process trains it. Start it without torchrun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The perceptron's rule needs exactly one Linear block; the drawing has {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture would have {width} × {height} pixels; choose a smaller scale, or SVG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy has no weights of its own. Give it layers that the critics do not use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy of {node} has no weights of its own. Give it layers that the critics do not use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The power of the damping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The power.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project holds text that cannot be saved: half a character near {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project in this picture is torn or too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project in this picture is torn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows of {node} have differing lengths; give each as many cells as the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores of {node} come through no ShiftRight, so the network cannot write freely: lead the target through one into the decoder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores of {node} come through {first} and {second}, and only one ShiftRight can be replaced by what the network wrote itself. Take one of them away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentences to be read, one a line, or pairs with a tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentences to be written, one a line; none where the first file holds pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of all points that a cloud must hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of all samples that a class must have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of each part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sizes behind the batch, as 3, 224, 224; a letter is open, as T, 8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sizes behind the batch; one may be -1, which takes what is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sizes of all axes; there is no batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sizes; one may be -1, which takes what is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standard deviation of each channel, or one for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text, in UTF-8; none takes little tales.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training part of the data holds no sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upper bound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vertices of {stem} do not stand graph by graph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vision transformer (Dosovitskiy et al., 2020)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vision transformer (Dosovitskiy et al., 2020) cuts the picture into 14×14 patches and reads them like 196 words. A learned class token stands before them; what has become of it in the end is classified. ViT-B/16: 86,567,656 weights. Set kernel and stride of “patches” to 32 for B/32; 1,024 channels, depth 24, 16 heads and 4,096 hidden features make L/16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights in {folder} belong to another network: {odd} differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wire to {port} is one of {node} itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {player} has no weights to train. Add a layer, or unlock one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what}s of {stem} and what they hold differ in number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no weights in {folder} yet. Train first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {part} samples, numbered from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {there} {what}, numbered from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a composite named {name} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another {name} here; {way} is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no attention in this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no block named {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no block named {name} here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no block {kind} in this version of Netwright. {node} is kept as it is; update Netwright, or replace the block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no colour {colour}; there are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no composite named {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no composite named {used}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no convolution over time here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no device {name} here: {told}. Choose auto or cpu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no layer in this drawing yet, so there is no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no optimiser called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no package in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no recurrent layer here that reads a sequence forward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no schedule called {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template named {name}; there are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to try the network with: it has no data and no input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This agent learns one Table and nothing else: lead the observation into a Table, and the table into the agent. DQN learns Q values by layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This block is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This drawing unrolls into more than {most} blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This environment has no cells that can be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network has no data of its own: give it an --input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network has no data of its own: give it an input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network has no data: nothing measures it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network learns by acting, and there are no samples to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This package holds a network without a trainer: nothing trains it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This package holds a network without data: nothing measures it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture holds no project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is torn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version does not know the block; it is kept unharmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To which side the pictures are brought (pixels).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a generator against a discriminator, each with an optimiser of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn colours into grey as bright as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn each picture by a random angle while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn scores into logarithms of shares that add up to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn scores into shares that add up to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the numbers into another kind of number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn whole numbers into vectors that are 1 at one place and 0 elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn {after} into real numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two graph convolutions (Kipf and Welling, 2017)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two graph convolutions (Kipf and Welling, 2017) on the friendships of a karate club that broke in two. Of 34 members only the two leaders are known in training: the mask leaves all others out of the loss. The rest follows from who is friends with whom. 594 weights. Click a member in the view to see how far two layers reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two players are trained by one process. Start it without torchrun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two players.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two players. The generator (above) bends noise into points; the discriminator (below) judges real points and, by its twins, generated ones. The trainer finds out by itself who is who: the discriminator is what both scores come through. Watch “Field” while it trains. With r1 at 0 the generator chases the discriminator from cloud to cloud, and some clouds stay empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update edges from their ends, vertices from their edges, and the graph from both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates of the critics for one of the policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VGG (Simonyan and Zisserman, 2014)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VGG (Simonyan and Zisserman, 2014) is made of 3×3 kernels alone: two in a row see as far as one of 5×5, with fewer weights. Of its 132,863,336 weights nine of ten stand in the three dense layers. Set the depths of the stages to 2, 2, 3, 3, 3 for VGG-16, and to 2, 2, 4, 4, 4 for VGG-19. The pictures here are noise, to try sizes and speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voxels on each side, where border is padding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk along a cliff from one end to the other; who falls begins again and loses 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through a world of cells that you draw as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh all features of each sample and add a bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh all features, and divide the weights by their largest stretch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh each number by the share of a normal distribution that lies below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh every product of a feature of one input with a feature of another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh the values by how well each key fits the query, without weights of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the gradient penalty, for wasserstein.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the squared gradient at real samples; 0 leaves it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a drop multiplies the learning rate by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a pit is worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a reward is worth a step later (γ).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes -1: one number, or one a feature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes 1: one number, or one a feature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of the heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What being undecided is worth at first; it is learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What bends the sum in each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What both scores are divided by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What counts as yes: above this; 0.5 for probabilities, 0 for scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What decides which others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What decides which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each reward is multiplied by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each step is worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What everything is multiplied by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is added afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is added to each score, which lies in 0..1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is added to the squares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is put there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What its forward gives, in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What its numbers are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What keeps the division from zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What normalises inside the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What random numbers begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What scores are divided by; below 1 the likely becomes likelier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands between the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands between the two dense layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the filter lets pass, by the eigenvalues of the Laplacian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the goal is worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the graph begins with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the noise begins with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the numbers are at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the numbers are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the numbers begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the padding is made of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the parting begins with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the players make small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the points begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the symbols begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the target is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not saved cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you trust cannot be remembered: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is computed; auto takes the fastest there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is computed; small networks are quickest on the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it begins; -1 is the last place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where small ends and large begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the new axis stands; the batch is 0, -1 is the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the number goes: where the mask is so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a second port gives the attention weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a second port tells where the largest stood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether an edge counts for its end only, or for both of its ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether an edge touches only where it ends, or at both of its ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether colours become grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether each place sees only itself and what is before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether each vertex is its own neighbour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it is learned how much a vertex itself counts more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether its edges hold something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether learning rate and clip ratio fall to 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether shapes show the length as a number or as T.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the edges of the outer pixels fall together, or their centres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the length of each kernel is learned apart from its direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the norms stand behind or before the branches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the sequence is also read from its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the vertex itself counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether they tell each other what they hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether weights begin orthogonal and the policy even, or as the blocks say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which arrays are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which axis is parted; the batch is 0, -1 the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which axis of the input each axis of the output is; the batch is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which axis; the batch is 0, -1 the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which function.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which lake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which mask of the file is the validation part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which measures: sepal_length, sepal_width, petal_length, petal_width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of them is for validation, the first being 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which place; -1 is the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which share is kept for validation where there are no masks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which share of the edges is hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which share of the graphs is kept for validation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which share of the samples is kept for validation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which share of the scores is left out in training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which share of the text is kept for validation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which share of the weights of attention is left out in training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which species: setosa, versicolor, virginica.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which weights are kept: of the best evaluation, or the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why an RNN forgets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why an RNN forgets. In each step its state passes through the same weights and a tanh, so a gradient on its way back is multiplied by the same matrix 50 times: it dies out or blows up. Of the first marked number nothing arrives, the error stays near 0.167, that of always answering 1. Open lstm-adding: a memory that is added to, not multiplied, solves the same task. Watch how the gradients differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something beside the drawing, in Markdown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the likeliest id, then the likeliest after it, and so on until the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros added on each side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accumulate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alpha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approximate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrays may not hold index, which stands for a sample's number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrays must name at least one array, and each once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>axes may have at most 8 sizes behind the batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>axes must be sizes above 0 and names with a capital letter, as 3, 224, 224 or T, 8; {part} is neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>border</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>causal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ceil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>degree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>degrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delimiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deviation must be above 0, since it is divided by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dilation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discriminator beta 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discriminator beta 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discriminator optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discriminator rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discriminator steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>double</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drop off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dtype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edge features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edge_index in {file} names vertices that are not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epsilon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evaluate episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evaluate every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exp(-scale λ); what lies below scale; a bell around it; what lies above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exploration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exploration share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exploration start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exponent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>final episodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generator beta 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generator beta 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generator optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generator rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generator steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goal reward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is slippery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>main engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>map name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean and deviation need at least one number each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nesterov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normalize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>observation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parts needs at least one size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pick up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pit reward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prioritized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>r1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>radius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>results must differ from one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>results needs at least one name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rollout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scalar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schedule every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schedule factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>self loops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shortest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shuffle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>side engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sine 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sine 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>soft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>species</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speed x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speed y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standardize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step reward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stride</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>symbols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this state promises {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torque</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turning 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turning 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vertices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warmup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x in {file} is not (V, features).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x_index in {file} is not (2, ones).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x_index in {file} names places that are not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y in {file} holds a class below 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes/no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agent} acts in one environment, {first}, and learns from nothing else. Take {node} away; to act in several at once, raise the count of {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agent} learns one Table and nothing else: lead what is observed into a Table, and the table into {agent}. DQN learns Q values by layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{composite} has no parameter {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{composite} stands inside itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{composite} stands more than {most} composites deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} classes are too many for a table; up to {most_classes} fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} of {node} cannot be a parameter: only a plain number, or yes or no, can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read as a table: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read as an NPZ file: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read as text: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has neither x nor x_index and num_words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no array {missing}; it has {held}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no array {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no array {wanted}; {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no column {name}; it has {header}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has no line below its names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} has {text} characters, too few for a stretch of {length} and one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds no graph: edge_index is (2, E) and y is (V,).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds {held} GB, which would not fit into memory when it is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no NPZ file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no file that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} exists already and is no package of this program. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} holds no IDX files: train-images-idx3-ubyte and train-labels-idx1-ubyte, or those of t10k, gzipped or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} holds no file that ends in _A.txt, which lists the edges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} holds no folder with pictures: one for each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} cannot stand on a wire: it needs an input and an output port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} has no value named {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds numbers that are not finite after step {step}. The last checkpoint is kept. A lower learning rate or clipping often helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds numbers that are not finite after step {step}. The last checkpoint is kept. Lower rates of both players often help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in {file} is no array of numbers with a row for each sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in {file} is no array of numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no NPY, NPZ or CSV file and no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no parameter here; there are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is the name of a Python module. Rename the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is the name of something else; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is to be watched for the end of the training, but there is only {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too large: {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {value} at step {step}. The last checkpoint is kept. A lower learning rate (now {param_groups}), clipping of gradients or a normalisation often helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {value} at step {step}. The last checkpoint is kept. A lower learning rate, clipping of gradients or scaled rewards often help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may have at most {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} means something else in the generated code; {way} would do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a list of names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a list of numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a list of whole numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a number or an expression, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a number, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a whole number, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be at least {low}, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be at most {high}, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be one of {options}, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be true or false, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be {count} numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be {least} or more of {known}, each once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} names a number that is not below {most}, which there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs an expression of 1 to 500 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} still stands in {place}; remove or ungroup it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes ({wanted}), with or without the batch; this is {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} takes ({wanted}); this is {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} tells of {size} along {axis} and {other} of {known}: that is no graph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} acts by real numbers, but {environment} has {ways} actions to choose from. Take {other} in its place, or an environment that takes real numbers, such as Pendulum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} and {other} both define {name}, but not alike. Give one of them </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} and {other} share one module; group both or neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} and {other} stand in a circle; a network may run in a circle only through an agent. Take one of their wires away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} asks for {wanted}, but nothing arrives at its first port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} can be repeated 0 to {most} times, not {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} can stand 0 to {most} times in a row, not {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} cannot be built: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} cannot be read as Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} cannot be repeated; only layers, operations and composites can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} cannot be ungrouped: {inside} reads {size}, which only exists inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} cannot give {name} to its class {owner}; give it a default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} cannot read its data: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} cannot run step by step; only composites can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} cannot stand in a composite: only layers, operations, parameters and other composites can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} cannot stand on a wire: it lacks an input or an output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} cannot stand outside the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} cannot work on {arriving}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} changes the environment, so all that is observed must come through it: lead {source} into it alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} chooses among actions that can be counted, but {environment} takes real numbers {taken}. Take {other} in its place, or an environment of actions to choose from, such as CartPole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} compares generated samples with real ones of the same shape, {real}; {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} compares number by number; {source} gives it {shape} for a target {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} computes in {own}; {source} gives it {dtype} {shape}. Put a Cast before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} does not fit on this wire. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} does not know how many ids there are, since {source} does not say; set entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} does not know how many numbers there are, since {source} does not say; set classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} does not know how many states there are, since {source} does not say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} draws numbers for the samples of a data set, and there is none in this drawing. Place one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} exchanges nothing, so something must lead to u.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} expects a score for each class and target, so one axis more than the target has; {source} gives it {shape} for a target {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} expects a tensor with more axes; {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} expects a tensor with {wanted} axes, the batch counted; {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} expects an even number of features; {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} expects in {name} one number, or one for each feature; {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} expects one feature at value; {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} expects one feature at {name}, what a state promises; {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} expects pictures (B, C, H, W); {source} gives it the vertices of a graph, {shape}. Take a layer for graphs in its place, such as GCNConv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} expects pictures (B, C, H, W); {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} expects points of the plane (B, 2); {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} expects real numbers; {source} gives it {dtype} {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} expects the numbers of {source} to index an axis of size {wanted}; they index one of size {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} expects three colours; {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} expects whole numbers; {source} gives it {dtype} {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} expects {wanted} features at policy, {told} each of {size} numbers of an action; {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} expects {ways} features at policy, one an action; {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} expects {ways} features at {name}, one an action; {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} feeds both players, the generator and the discriminator, and would be moved by one to the harm of the other. Place it twice, so that each has its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} gets scores of real samples as {real} and of generated ones as {shape} from {source}; a discriminator gives both alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} gets scores of {classes} classes from {source}, but the target has {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} gets the same score as the real and as the generated one. Place the blocks before it as twins, and lead the generated samples through them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} gives the name {name} to a class of its own, but the generated </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} gives {channels} channels, which {groups} groups do not divide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} gives {found} tensors where {wanted} are declared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} guesses {best} classes, but {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has a longest sequence of {longest} symbols, below its shortest of {shortest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has its lower bound {low} above its upper bound {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has more than {most} cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has no centres to bring together where mode is nearest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has no environment: lead {given} back into the one whose observation it acts on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has no file yet. Choose one in its form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has no input port {port}; it has {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has no input, so it can neither stand in a row nor pass anything through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has no output port {port}; it has {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has no port {ports} any more; take the wire away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has no start. Write an S where one begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has no value named {name}; it has {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has nothing to work on: lead at least one wire into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has several outputs, so it cannot pass its input through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has the name of the part of the network that {trainer} runs by itself. Call it otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has {classes} places, but {source} gives it numbers below {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has {entries} entries, but {source} gives it ids below {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has {given} class weights for {classes} classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has {given} numbers for a shape of {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has {given} numbers, one a channel; {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} holds code of its own, which is not run here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} holds code that you have not trusted yet. Review it, then trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} is a second trainer; a drawing is trained by one. Take one of them away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} is a twin of {twin}, which is not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} is a {kind} and {other} a {its}; only blocks of one kind share a module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} is a {kind}, which this version does not know; it is kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} is given its weights, so it cannot normalise them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} is no composite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} is not Python in line {line}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} is part of no network, so it is left out already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} is repeated, stepwise, conditional or shared; ungroup it after taking that away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} is the module that {other} shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} is {mode}; enable it before it is ungrouped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} keeps the size only with an odd kernel, not {side}; take another, or say by border that padding counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} lies between the blocks of the selection; select it too, or the composite would feed itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} must name each axis once: 0 to {last} in some order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} needs a class with a method forward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} needs a default for each argument of forward behind the *.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} needs a forward without *: each argument is a port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} needs a method forward in its class {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} needs a weight of {wanted}; {source} gives it {shape}. Give it a Parameter of that shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} needs a {name}: choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} needs at least one axis to work over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} needs batch where u is joined: which graph does each vertex belong to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} needs the library {library}, which is not installed here. Install it, or take another environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} needs to know how many classes there are; {source} does not say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} needs to know the size of axis {axis}; {source} gives it {shape}, where {free} is open. Fix it with a resize, a pooling or a reshape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} needs {library}, which cannot be loaded here: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} of the generator shares its weights with {other} of the discriminator. Give it weights of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} parts channels into {groups} groups; {source} gives it {shape}, and {groups} does not divide {channels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} parts the channels into {groups} groups; {source} gives it {shape}, and {groups} does not divide {channels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} reads {path}, which lies outside of the project's folder. Choose the file or folder again to allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} reads {target} as it is, which the network is to find. Lead it in through {shift} only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} repeats one sample, (1, …); {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} runs once for each step of a sequence (B, T, …); {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} runs once for each step, so it can neither stand in a row nor be conditional. Put it into a composite that does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} sees ahead: what it gives for a place changes with the ids behind that place, which the network is to find. Let it read forward only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} sees ahead: what it gives for a place changes with the ids behind that place, which the network is to find. Make its attention causal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} sees ahead: what it gives for a place changes with the ids behind that place, which the network is to find. Make its border causal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} sees ahead: what it gives for a place changes with the ids behind that place, which the network is to find. Mask what stands behind each place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} shares the features out among {heads} heads; {source} gives it {shape}, and {heads} does not divide {features}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} shifts what the network has made of its input, so the network cannot write freely: lead the target into it straight from the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} stands between blocks of the discriminator, but is no twin of {other}, which stands there before the real score. Place it as a twin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} stands between blocks of the discriminator, but only the generated score comes through it. Take it away, or place it before the real score too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} takes a row for each of {rows} vertices; {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} takes a row for each of {rows}; {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} takes a signal with {rows} rows, one a vertex; {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} takes a square matrix; {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} takes at mask a yes or no for each row ({rows},); {source} gives it {dtype} {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} takes axis {axis} away, which must have the size 1; {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} takes edges (2, E) at edge_index; {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} takes what each of {edges} edges holds; {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} takes {shape} at {takes} and gives {given} at {gives}, which goes on there in the next step. What goes on must keep its shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} takes {taken} from an agent; {source} is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} takes {takes} at {port}; {source} gives it {kind}. {way}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} uses {composite}, which is not defined here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} works along axis {axis}, the batch being 0; {source} gives it {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} works only where {axis} is a multiple of {divisor}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} would need other code at some of its places, since tensors of another form arrive there. Draw it anew for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} would need {needed} GB of memory, more than the limit of {limit} GB. Take smaller values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node}'s code cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node}'s code has no class {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{other} has no weights that could be shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} cannot stand in an expression; known are numbers, parameters, + - * / // % **, comparisons, and, or, not, min, max, and a if c else b.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be deleted: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be made: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read as a picture: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read as rows of numbers: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be saved: {reason}. What the file held before is unharmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no rows of numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a link that leads out of {folder}. Choose the folder that it leads to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no IDX file of bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no file of a library: it must show one composite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is torn: it does not hold the {shape} bytes that it tells of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is torn; delete it to begin anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was not saved, since it could not be opened again: {reason} What the file held before is unharmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} would be larger than {most} MB and could not be opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pictures} and {labels} do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} holds several sets: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{port} has {count} wires.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{port} is not at hand outside the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{port} takes at most {most} wires.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problems}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source_file} holds no pair of at most {longest} words a side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} cannot lead into {target}: it is itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} cannot lead into {target}: {after} already feeds {before}, and a network may run in a circle only through an agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} gives {kind}; {target} takes {takes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} gives {node} what another environment takes: {given}. Give each its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} has no output {gone} any more; take the wire away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} has {lines} lines and {target} {others}; line by line they should say the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} no longer leads into {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} becomes too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} cannot be read; expressions look like channels * 2 or max(1, width // 4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} divides by zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} has no real value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no expression: it must be one line of plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} would be longer than {most} characters with these names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} would become longer than {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told}, and no smaller batch fits either. Make the network smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told}. Batches of {size} fit{needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told}. Take a smaller batch size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} cannot stand inside {composite}: it would contain itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} in {name} is no name: letters, digits and _ only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} {way}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>choices</name>
    <message>
        <source>4x4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8x8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adagrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAdam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all but the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bicubic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bilinear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>causal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>circles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>circular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>combinatorial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>concatenate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cpu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cuda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>float16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>float64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gelu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>int32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>int64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least-squares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>macro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>micro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minimax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>non-saturating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normalised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>observation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one a channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one-cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orthogonal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plateau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>polynomial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random-walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reciprocal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reflect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shuffled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spirals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sqrt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uint8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>val</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wasserstein</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weighted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>xnor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>xor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zeros</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>Netwright speaks this language from its next start on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>summaries</name>
    <message>
        <source>axes {start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best {best}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best {top}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>causal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channels = {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clouds = {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropout {dropout}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs = {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>features = {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fold {fold} of {folds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups = {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heads = {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ids = {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernels = {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers = {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learned scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>little tales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean {each}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not slippery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers = {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {modes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over {over}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>penalty {penalty}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place {index} of axis {axis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points = {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate {learning_rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slippery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps = {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature {temperature}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terms = {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the likeliest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {side}×{side}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {size} each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {str}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {to}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {share} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within {within} deviations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without {ignore}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes above {threshold}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{around} around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{classes} classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} clouds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{groups} groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{held} for validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hidden} hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{how} of each graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{how} of neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{how} of touching edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{labelled} of each side known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} from {start} of axis {axis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loops} loops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{measures} measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows}×{rows2} cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{samples} graphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{samples} molecules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{samples} of {channels}×{side}×{side}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{samples} sequences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shortest} to {longest} of {symbols} symbols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{species} species</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{validation} for validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{vertices} vertices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{vocabulary} words a side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±{pixels} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>α {learning_rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ε {exploration}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>η {learning_rate}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
