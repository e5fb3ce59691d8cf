<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Activations</name>
    <message>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>Choose a block on the canvas and train: its activations appear here.</source>
        <translation>在画布上选择一个模块并开始训练：它的激活值会出现在这里。</translation>
    </message>
    <message>
        <source>gradient {size}</source>
        <translation>梯度 {size}</translation>
    </message>
    <message>
        <source>one number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>{share} % zero</source>
        <translation>{share} % 为零</translation>
    </message>
</context>
<context>
    <name>Announcing</name>
    <message>
        <source>%n more</source>
        <translation>还有 %n 个</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>完成：{what}</translation>
    </message>
    <message>
        <source>Problem in {node}: {problem}</source>
        <translation>{node} 有问题：{problem}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Warning in {node}: {problem}</source>
        <translation>{node} 有警告：{problem}</translation>
    </message>
    <message>
        <source>wire {source} → {target}</source>
        <translation>连线 {source} → {target}</translation>
    </message>
    <message>
        <source>{count} edits done</source>
        <translation>完成 {count} 次编辑</translation>
    </message>
    <message>
        <source>{count} edits undone</source>
        <translation>撤销 {count} 次编辑</translation>
    </message>
</context>
<context>
    <name>Arrangement</name>
    <message>
        <source>Forget</source>
        <translation>删除已存布局</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>模块库</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Save this layout</source>
        <translation>保存这个布局</translation>
    </message>
    <message>
        <source>What is this layout called? One of the same name is replaced.</source>
        <translation>这个布局叫什么？同名的会被替换。</translation>
    </message>
    <message>
        <source>{name} comes with the program. Give yours another name.</source>
        <translation>{name} 是程序自带的布局。请换一个名称。</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>A note of this project names it. It opens in your browser.</source>
        <translation>这个项目的一张便签提到了它。它会在您的浏览器中打开。</translation>
    </message>
    <message>
        <source>Arranging … Escape stops it.</source>
        <translation>正在整理… Esc 可停止。</translation>
    </message>
    <message>
        <source>Choose a block inside a composite that has a number to be set.</source>
        <translation>请选择复合模块内部一个带有可设数值的模块。</translation>
    </message>
    <message>
        <source>Find a block in the drawing</source>
        <translation>在图中查找模块</translation>
    </message>
    <message>
        <source>Group as a composite</source>
        <translation>组合为复合模块</translation>
    </message>
    <message>
        <source>Its new name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Name of the composite</source>
        <translation>复合模块的名称</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation>打开这个网址吗？</translation>
    </message>
    <message>
        <source>Rename the composite</source>
        <translation>重命名复合模块</translation>
    </message>
    <message>
        <source>Search blocks</source>
        <translation>搜索模块</translation>
    </message>
    <message>
        <source>Search blocks that fit {port}</source>
        <translation>搜索适合 {port} 的模块</translation>
    </message>
    <message>
        <source>Search blocks to follow {port}</source>
        <translation>搜索可接在 {port} 之后的模块</translation>
    </message>
    <message>
        <source>Which value becomes a parameter?</source>
        <translation>哪个值成为参数？</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>Head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>all heads</source>
        <translation>所有头</translation>
    </message>
    <message>
        <source>head {n}</source>
        <translation>头 {n}</translation>
    </message>
    <message>
        <source>rows look at columns · click for another sample</source>
        <translation>行注视列 · 点击查看另一个样本</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>Start from a template</source>
        <translation>从模板开始</translation>
    </message>
</context>
<context>
    <name>Below</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Give it a window of its own</source>
        <translation>放到独立的窗口</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Put it back among the views</source>
        <translation>放回视图之中</translation>
    </message>
    <message>
        <source>Training and its views</source>
        <translation>训练及其视图</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Train draws the losses and metrics here as they come.</source>
        <translation>“训练”会把损失和指标随时画在这里。</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>A bug in Netwright</source>
        <translation>Netwright 中的错误</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Something went wrong that is no fault of yours. Your drawing is untouched; save it before you go on. With this text the bug can be found:</source>
        <translation>出了问题，但不是您的错。您的图纸没有受损；请先保存再继续。借助这段文字可以找到错误：</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>%n block(s)</source>
        <translation type="vanished">%n 个模块</translation>
    </message>
    <message>
        <source>%n problem(s)</source>
        <translation type="vanished">%n 个问题</translation>
    </message>
    <message>
        <source>Bypassed: what comes in goes on.</source>
        <translation>已旁路：输入直接通过。</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Disabled: it is left out.</source>
        <translation>已停用：不参与。</translation>
    </message>
    <message>
        <source>Drag a block here, or press Tab to search for one.</source>
        <translation>把模块拖到这里，或按 Tab 搜索。</translation>
    </message>
    <message>
        <source>Drag a block here, press Tab to search, or start from a template.</source>
        <translation>把模块拖到这里，按 Tab 搜索，或从模板开始。</translation>
    </message>
    <message>
        <source>Let go to put this between {before} and {after}.</source>
        <translation>松开即可放到 {before} 与 {after} 之间。</translation>
    </message>
    <message>
        <source>Let go to take this out of its wires; what stood around it is joined.</source>
        <translation>松开即可从连线中取出；两旁的模块会直接相连。</translation>
    </message>
    <message>
        <source>Memory of what each block gives for a batch</source>
        <translation>每个模块对一批的输出所占的内存</translation>
    </message>
    <message>
        <source>No block here takes any.</source>
        <translation>这里没有模块需要它。</translation>
    </message>
    <message>
        <source>Nothing is drawn here yet</source>
        <translation>这里还没有画任何东西</translation>
    </message>
    <message>
        <source>Operations for one sample</source>
        <translation>一个样本的运算量</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>The longest bar is {block}: {amount}.</source>
        <translation>最长的条是 {block}：{amount}。</translation>
    </message>
    <message>
        <source>bypassed</source>
        <translation>已旁路</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>input {port}, from {source}</source>
        <translation>输入 {port}，来自 {source}</translation>
    </message>
    <message>
        <source>input {port}, not connected</source>
        <translation>输入 {port}，没有连线</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>nothing is connected</source>
        <translation>没有连线</translation>
    </message>
    <message>
        <source>output {port}, not connected</source>
        <translation>输出 {port}，没有连线</translation>
    </message>
    <message>
        <source>output {port}, to {targets}</source>
        <translation>输出 {port}，通向 {targets}</translation>
    </message>
    <message>
        <source>output {shape}</source>
        <translation>输出 {shape}</translation>
    </message>
    <message>
        <source>{count} block</source>
        <translation>{count} 个模块</translation>
    </message>
    <message>
        <source>{count} blocks</source>
        <translation>{count} 个模块</translation>
    </message>
    <message>
        <source>{count} problem</source>
        <translation>{count} 个问题</translation>
    </message>
    <message>
        <source>{count} problems</source>
        <translation>{count} 个问题</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>label {label}</source>
        <translation>标签 {label}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>sample {index}</source>
        <translation>样本 {index}</translation>
    </message>
    <message>
        <source>target {label}</source>
        <translation>目标 {label}</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>{count} 个数</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>unit {unit} after step {step}: {value}</source>
        <translation>单元 {unit} 在第 {step} 步之后：{value}</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>There are no blocks on the clipboard.</source>
        <translation>剪贴板上没有模块。</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>duplicate with wires</source>
        <translation>连同连线创建副本</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>paste with wires</source>
        <translation>连同连线粘贴</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy this file</source>
        <translation>复制这个文件</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>复制所选内容</translation>
    </message>
    <message>
        <source>Generated code</source>
        <translation>生成的代码</translation>
    </message>
    <message>
        <source>The code appears here as soon as the drawing has blocks.</source>
        <translation>图纸中一有模块，代码就会出现在这里。</translation>
    </message>
</context>
<context>
    <name>CompositeForm</name>
    <message>
        <source>Add a parameter</source>
        <translation>添加参数</translation>
    </message>
    <message>
        <source>Default of {name}</source>
        <translation>{name} 的默认值</translation>
    </message>
    <message>
        <source>Help of the composite</source>
        <translation>复合模块的说明</translation>
    </message>
    <message>
        <source>Help of {name}</source>
        <translation>{name} 的说明</translation>
    </message>
    <message>
        <source>Help, kind and bounds of {name}</source>
        <translation>{name} 的说明、类型和界限</translation>
    </message>
    <message>
        <source>Highest value of {name}</source>
        <translation>{name} 的最大值</translation>
    </message>
    <message>
        <source>Kind of {name}</source>
        <translation>{name} 的类型</translation>
    </message>
    <message>
        <source>Lowest value of {name}</source>
        <translation>{name} 的最小值</translation>
    </message>
    <message>
        <source>Name of the parameter</source>
        <translation>参数的名称</translation>
    </message>
    <message>
        <source>None yet. A parameter can be set at each place, and used in expressions.</source>
        <translation>还没有。参数可以在每处放置时设定，并用于表达式。</translation>
    </message>
    <message>
        <source>Options of {name}, with commas between them</source>
        <translation>{name} 的选项，用逗号分隔</translation>
    </message>
    <message>
        <source>PARAMETERS</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>What it is for, in a sentence</source>
        <translation>用一句话说明用途</translation>
    </message>
    <message>
        <source>What it means, in a sentence</source>
        <translation>用一句话说明它的含义</translation>
    </message>
    <message>
        <source>Write different words, with commas between them.</source>
        <translation>请写出不同的词，用逗号分隔。</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>to</source>
        <translation>目标类型</translation>
    </message>
</context>
<context>
    <name>Confusion</name>
    <message>
        <source>Confusion</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>a row is what it is, a column what it is taken for</source>
        <translation>行是实际类别，列是判断类别</translation>
    </message>
    <message>
        <source>click a cell to see such samples</source>
        <translation>点击格子查看这样的样本</translation>
    </message>
    <message>
        <source>{right} of {seen} right</source>
        <translation>{seen} 个中 {right} 个正确</translation>
    </message>
    <message>
        <source>{truth} taken for {guess}: {count}</source>
        <translation>{truth} 被判为 {guess}：{count}</translation>
    </message>
</context>
<context>
    <name>Costs</name>
    <message>
        <source>Choose the largest batch that fits; it can be undone</source>
        <translation>选择放得下的最大批大小；可以撤销</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>开销</translation>
    </message>
    <message>
        <source>Draw a network, and see here where it is heavy.</source>
        <translation>画一个网络，就能在这里看到它重在何处。</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>{parameters} parameter · {macs} multiply-accumulates a sample</source>
        <translation>{parameters} 个参数 · 每个样本 {macs} 次乘加</translation>
    </message>
    <message>
        <source>{parameters} parameters · {macs} multiply-accumulates a sample</source>
        <translation>{parameters} 个参数 · 每个样本 {macs} 次乘加</translation>
    </message>
</context>
<context>
    <name>Curve</name>
    <message>
        <source>What is left of each step</source>
        <translation>每一步还剩下多少</translation>
    </message>
    <message>
        <source>step {step}: {norm} of its state reaches the last, {last} at the end</source>
        <translation>第 {step} 步：其状态有 {norm} 传到最后，末尾为 {last}</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>recover unsaved edits</source>
        <translation>恢复未保存的编辑</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>DrawingPad</name>
    <message>
        <source>Draw with the left button; the right button wipes.</source>
        <translation>按住左键绘画；右键擦除全部。</translation>
    </message>
    <message>
        <source>Drawing pad</source>
        <translation>手写板</translation>
    </message>
    <message>
        <source>draw here</source>
        <translation>在这里画</translation>
    </message>
</context>
<context>
    <name>Dropped</name>
    <message>
        <source>No block reads {name}.</source>
        <translation>没有模块能读取 {name}。</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Choose a composite to ungroup.</source>
        <translation>请选择要取消组合的复合模块。</translation>
    </message>
    <message>
        <source>Choose at least two blocks to join.</source>
        <translation>请至少选择两个要连接的模块。</translation>
    </message>
    <message>
        <source>No free ports of theirs fit.</source>
        <translation>它们没有互相适合的空闲端口。</translation>
    </message>
    <message>
        <source>These blocks are joined already.</source>
        <translation>这些模块已经连接好了。</translation>
    </message>
    <message>
        <source>With {name} went {wires}. Undo brings all back.</source>
        <translation>{wires} 随 {name} 一起移除了。撤销可全部恢复。</translation>
    </message>
    <message>
        <source>add an input</source>
        <translation>添加输入</translation>
    </message>
    <message>
        <source>add an output</source>
        <translation>添加输出</translation>
    </message>
    <message>
        <source>add {block}</source>
        <translation>添加 {block}</translation>
    </message>
    <message>
        <source>align {what}</source>
        <translation>对齐 {what}</translation>
    </message>
    <message>
        <source>arrange</source>
        <translation>整理</translation>
    </message>
    <message>
        <source>bypass {what}</source>
        <translation>旁路 {what}</translation>
    </message>
    <message>
        <source>change the parameters of {name}</source>
        <translation>更改 {name} 的参数</translation>
    </message>
    <message>
        <source>colour {what}</source>
        <translation>给 {what} 上色</translation>
    </message>
    <message>
        <source>connect {source} to {target}</source>
        <translation>把 {source} 连到 {target}</translation>
    </message>
    <message>
        <source>delete {what}</source>
        <translation>删除 {what}</translation>
    </message>
    <message>
        <source>disable {what}</source>
        <translation>停用 {what}</translation>
    </message>
    <message>
        <source>disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>disconnect {target}</source>
        <translation>断开 {target}</translation>
    </message>
    <message>
        <source>distribute {what}</source>
        <translation>分布 {what}</translation>
    </message>
    <message>
        <source>enable {what}</source>
        <translation>启用 {what}</translation>
    </message>
    <message>
        <source>group as {name}</source>
        <translation>组合为 {name}</translation>
    </message>
    <message>
        <source>help of {name}</source>
        <translation>{name} 的说明</translation>
    </message>
    <message>
        <source>join {what}</source>
        <translation>连接 {what}</translation>
    </message>
    <message>
        <source>make {field} a parameter</source>
        <translation>把 {field} 设为参数</translation>
    </message>
    <message>
        <source>make {name} unique</source>
        <translation>让 {name} 独立</translation>
    </message>
    <message>
        <source>move a wire to {port}</source>
        <translation>把连线移到 {port}</translation>
    </message>
    <message>
        <source>move the port {name}</source>
        <translation>移动端口 {name}</translation>
    </message>
    <message>
        <source>move {count} wires to {port}</source>
        <translation>把 {count} 条连线移到 {port}</translation>
    </message>
    <message>
        <source>move {what}</source>
        <translation>移动 {what}</translation>
    </message>
    <message>
        <source>place as twins</source>
        <translation>放成孪生</translation>
    </message>
    <message>
        <source>put {what} on a wire</source>
        <translation>把 {what} 放到连线上</translation>
    </message>
    <message>
        <source>rename {name} to {new}</source>
        <translation>把 {name} 改名为 {new}</translation>
    </message>
    <message>
        <source>reorder {port}</source>
        <translation>调整 {port} 的顺序</translation>
    </message>
    <message>
        <source>reroute the wire to {port}</source>
        <translation>给通向 {port} 的连线加转接点</translation>
    </message>
    <message>
        <source>set {field} of {what}</source>
        <translation>设置 {what} 的 {field}</translation>
    </message>
    <message>
        <source>swap the inputs of {node}</source>
        <translation>交换 {node} 的输入</translation>
    </message>
    <message>
        <source>swap {first} and {last}</source>
        <translation>交换 {first} 和 {last}</translation>
    </message>
    <message>
        <source>take out {what}</source>
        <translation>取出 {what}</translation>
    </message>
    <message>
        <source>ungroup</source>
        <translation>取消组合</translation>
    </message>
    <message>
        <source>{count} block</source>
        <translation>{count} 个模块</translation>
    </message>
    <message>
        <source>{count} blocks</source>
        <translation>{count} 个模块</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>还有 {count} 项</translation>
    </message>
    <message>
        <source>{count} more are not.</source>
        <translation>还有 {count} 个没有连接。</translation>
    </message>
    <message>
        <source>{count} more is not.</source>
        <translation>还有 {count} 个没有连接。</translation>
    </message>
    <message>
        <source>{first} and {last} are not joined. {why}</source>
        <translation>{first} 与 {last} 没有连接。{why}</translation>
    </message>
</context>
<context>
    <name>Embedding</name>
    <message>
        <source>Embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>click for the next layer</source>
        <translation>点击查看下一层</translation>
    </message>
    <message>
        <source>graphs</source>
        <translation>图</translation>
    </message>
    <message>
        <source>vertices</source>
        <translation>顶点</translation>
    </message>
    <message>
        <source>{count} {each} at {layer}: {width} features, {share} % seen</source>
        <translation>{layer} 处的 {count} 个{each}：{width} 个特征，可见 {share} %</translation>
    </message>
</context>
<context>
    <name>Episodes</name>
    <message>
        <source>A step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>A step on</source>
        <translation>前进一步</translation>
    </message>
    <message>
        <source>Episode</source>
        <translation>回合</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>回合</translation>
    </message>
    <message>
        <source>Kept are the latest episode, the best, the worst, and some in between.</source>
        <translation>保留最近的、最好的、最差的回合，以及其间的一些。</translation>
    </message>
    <message>
        <source>Let the network, as it is now, play an episode greedily.</source>
        <translation>让现在的网络以贪心方式演一个回合。</translation>
    </message>
    <message>
        <source>Network now</source>
        <translation>现在的网络</translation>
    </message>
    <message>
        <source>No episode has ended yet.</source>
        <translation>还没有回合结束。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Play one</source>
        <translation>演一个回合</translation>
    </message>
    <message>
        <source>Play one now</source>
        <translation>现在演一个回合</translation>
    </message>
    <message>
        <source>Show what the network makes of these states now, rather than then.</source>
        <translation>显示网络现在（而非当时）对这些状态的判断。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最好</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>格子</translation>
    </message>
    <message>
        <source>done at random · {title} now</source>
        <translation>随机执行 · 现在的{title}</translation>
    </message>
    <message>
        <source>episode {number}</source>
        <translation>回合 {number}</translation>
    </message>
    <message>
        <source>its first step is not kept</source>
        <translation>没有保留其最初的一步</translation>
    </message>
    <message>
        <source>its first {count} steps are not kept</source>
        <translation>没有保留其最初的 {count} 步</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>played by the network</source>
        <translation>由网络演出</translation>
    </message>
    <message>
        <source>promised now</source>
        <translation>现在的预期</translation>
    </message>
    <message>
        <source>promised then</source>
        <translation>当时的预期</translation>
    </message>
    <message>
        <source>return {value}</source>
        <translation>回报 {value}</translation>
    </message>
    <message>
        <source>return {value}, {length} step</source>
        <translation>回报 {value}，{length} 步</translation>
    </message>
    <message>
        <source>return {value}, {length} steps</source>
        <translation>回报 {value}，{length} 步</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>观测值</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>step {step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>then {action}, which earned {reward}</source>
        <translation>然后 {action}，得到奖励 {reward}</translation>
    </message>
    <message>
        <source>what each step earns</source>
        <translation>每步的所得</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>最差</translation>
    </message>
    <message>
        <source>{cell}: row {row}, column {column}</source>
        <translation>{cell}：第 {row} 行，第 {column} 列</translation>
    </message>
    <message>
        <source>{title} now</source>
        <translation>现在的{title}</translation>
    </message>
    <message>
        <source>{title} then</source>
        <translation>当时的{title}</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Netwright drawings ({kinds})</source>
        <translation>Netwright 图纸 ({kinds})</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Save what you changed in {name}?</source>
        <translation>要保存您在 {name} 中所做的更改吗？</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>revert to saved</source>
        <translation>恢复到已保存的版本</translation>
    </message>
    <message>
        <source>{name} exists already.</source>
        <translation>{name} 已存在。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Find in the code</source>
        <translation>在代码中查找</translation>
    </message>
    <message>
        <source>The next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} 处，共 {count} 处</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Nothing is called “{text}”.</source>
        <translation>没有叫“{text}”的东西。</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>It may be an expression of {names}; Ctrl+Space lists them.</source>
        <translation>可以是 {names} 的表达式；Ctrl+Space 列出它们。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>还有 {count} 项</translation>
    </message>
</context>
<context>
    <name>Generated</name>
    <message>
        <source> · real points behind them</source>
        <translation> · 后面是真实的点</translation>
    </message>
    <message>
        <source>Generated samples</source>
        <translation>生成的样本</translation>
    </message>
    <message>
        <source>{count} sample of noise that stays the same</source>
        <translation>{count} 个样本，噪声保持不变</translation>
    </message>
    <message>
        <source>{count} samples of noise that stays the same</source>
        <translation>{count} 个样本，噪声保持不变</translation>
    </message>
</context>
<context>
    <name>Gradients</name>
    <message>
        <source>Gradient size by block</source>
        <translation>各模块的梯度大小</translation>
    </message>
    <message>
        <source>gradient size by block</source>
        <translation>各模块的梯度大小</translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>, {shown} shown</source>
        <translation>，显示 {shown} 个</translation>
    </message>
    <message>
        <source>1 edge</source>
        <translation>1 条边</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>图</translation>
    </message>
    <message>
        <source>click a vertex to see its neighbourhood</source>
        <translation>点击顶点查看它的邻域</translation>
    </message>
    <message>
        <source>click beside it for the next graph</source>
        <translation>点击旁边查看下一个图</translation>
    </message>
    <message>
        <source>it is {truth}</source>
        <translation>实际是 {truth}</translation>
    </message>
    <message>
        <source>taken for {guess}</source>
        <translation>判为 {guess}</translation>
    </message>
    <message>
        <source>the network says {guess}</source>
        <translation>网络认为是 {guess}</translation>
    </message>
    <message>
        <source>vertex {number}: {reached} within {hops}</source>
        <translation>顶点 {number}：{hops}之内有 {reached} 个</translation>
    </message>
    <message>
        <source>{hops} edges</source>
        <translation>{hops} 条边</translation>
    </message>
    <message>
        <source>{right} of {judged} right</source>
        <translation>{judged} 个中 {right} 个正确</translation>
    </message>
    <message>
        <source>{vertices} vertices, {edges} edge</source>
        <translation>{vertices} 个顶点，{edges} 条边</translation>
    </message>
    <message>
        <source>{vertices} vertices, {edges} edges</source>
        <translation>{vertices} 个顶点，{edges} 条边</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>the best action of each cell, which promises {low} to {high}</source>
        <translation>每格的最佳动作，其预期为 {low} 到 {high}</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Bypass no more</source>
        <translation>取消旁路</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Give this block a definition of its own</source>
        <translation>给这个模块一份独立的定义</translation>
    </message>
    <message>
        <source>Its name, in the drawing and in the code</source>
        <translation>它在图纸和代码中的名称</translation>
    </message>
    <message>
        <source>Make unique</source>
        <translation>使其独立</translation>
    </message>
    <message>
        <source>Name of the block</source>
        <translation>模块的名称</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The same module as {name}: values and weights are its.</source>
        <translation>与 {name} 是同一模块：值和权重都属于它。</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Menu (Alt+M)</source>
        <translation>菜单（Alt+M）</translation>
    </message>
    <message>
        <source>There are unsaved changes.</source>
        <translation>有未保存的更改。</translation>
    </message>
    <message>
        <source>Where the network is trained: {device}</source>
        <translation>网络在哪里训练：{device}</translation>
    </message>
    <message>
        <source>as the drawing says</source>
        <translation>依图纸设定</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Back to {value}</source>
        <translation>恢复为 {value}</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>COST</source>
        <translation>开销</translation>
    </message>
    <message>
        <source>Choose a block to see and change its values.</source>
        <translation>选择一个模块，即可查看和更改它的值。</translation>
    </message>
    <message>
        <source>Drag a block from the left onto the canvas, press Tab there to search, or start from a template.</source>
        <translation>从左侧把模块拖到画布上，在画布上按 Tab 搜索，或从模板开始。</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>图纸</translation>
    </message>
    <message>
        <source>HEALTH</source>
        <translation>健康状况</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Make it a parameter of the composite</source>
        <translation>设为复合模块的参数</translation>
    </message>
    <message>
        <source>PARAMETERS</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>PLACEMENT</source>
        <translation>放置</translation>
    </message>
    <message>
        <source>PORTS</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>They have no value in common.</source>
        <translation>它们没有共同的值。</translation>
    </message>
    <message>
        <source>What you change here changes in all of them.</source>
        <translation>在这里的更改会作用于所有这些模块。</translation>
    </message>
    <message>
        <source>activations, batch {size}</source>
        <translation>激活值，批大小 {size}</translation>
    </message>
    <message>
        <source>multiply-accumulates</source>
        <translation>乘加运算</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必需</translation>
    </message>
    <message>
        <source>trainable</source>
        <translation>可训练</translation>
    </message>
    <message>
        <source>training, batch {size}</source>
        <translation>训练，批大小 {size}</translation>
    </message>
    <message>
        <source>{count} blocks</source>
        <translation>{count} 个模块</translation>
    </message>
</context>
<context>
    <name>JudgeField</name>
    <message>
        <source>Field of the discriminator</source>
        <translation>判别器的场</translation>
    </message>
    <message>
        <source>how real each place seems, {least} to {most} · real points grey, generated bright</source>
        <translation>每处看起来有多真实，{least} 到 {most} · 真实的点为灰色，生成的为亮色</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Edits are not kept for the case of a crash: {reason}</source>
        <translation>编辑无法为防崩溃而保存：{reason}</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>Netwright ended before these were saved.</source>
        <translation>Netwright 在保存这些之前就结束了。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation>未保存的编辑</translation>
    </message>
    <message>
        <source>What is open cannot be kept for the restart: {reason}</source>
        <translation>无法为重新启动保留打开的内容：{reason}</translation>
    </message>
    <message>
        <source>last edit {when} · {count} block · {where}</source>
        <translation>最后编辑于 {when} · {count} 个模块 · {where}</translation>
    </message>
    <message>
        <source>last edit {when} · {count} blocks · {where}</source>
        <translation>最后编辑于 {when} · {count} 个模块 · {where}</translation>
    </message>
    <message>
        <source>never saved</source>
        <translation>从未保存</translation>
    </message>
</context>
<context>
    <name>Knobs</name>
    <message>
        <source>Close; the View menu brings it back</source>
        <translation>关闭；可在“视图”菜单中找回</translation>
    </message>
    <message>
        <source>Give it a window of its own</source>
        <translation>放到独立的窗口</translation>
    </message>
    <message>
        <source>Put it back into the window</source>
        <translation>放回主窗口</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>A run is at work</source>
        <translation>有一次运行正在进行</translation>
    </message>
    <message>
        <source>About Netwright</source>
        <translation>关于 Netwright</translation>
    </message>
    <message>
        <source>Add what fits and train</source>
        <translation>补上合适的部分并训练</translation>
    </message>
    <message>
        <source>Afresh begins with new weights, in a folder of its own; nothing is lost.</source>
        <translation>“从头训练”从新的权重开始，放在单独的文件夹中；什么都不会丢失。</translation>
    </message>
    <message>
        <source>Another window has this file open; this is a copy.</source>
        <translation>另一个窗口打开了这个文件；这是副本。</translation>
    </message>
    <message>
        <source>Closing the window ends the run.</source>
        <translation>关闭窗口会结束运行。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>开销</translation>
    </message>
    <message>
        <source>End it and close</source>
        <translation>结束并关闭</translation>
    </message>
    <message>
        <source>End it and open</source>
        <translation>结束并打开</translation>
    </message>
    <message>
        <source>End it and restart</source>
        <translation>结束并重新启动</translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation>导出到文件夹</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Go on from there</source>
        <translation>从那里继续</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>It writes a checkpoint first, so you can go on from there next time.</source>
        <translation>它会先写下检查点，下次可以从那里继续。</translation>
    </message>
    <message>
        <source>Netwright: draw neural networks, train them, keep readable PyTorch code.</source>
        <translation>Netwright：绘制神经网络，训练它们，保留可读的 PyTorch 代码。</translation>
    </message>
    <message>
        <source>Opening another drawing ends the run.</source>
        <translation>打开另一张图纸会结束运行。</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png)</source>
        <translation>图片 (*.svg *.png)</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Save a picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已保存为 {path}。</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation type="vanished">搜索命令</translation>
    </message>
    <message>
        <source>Starting anew ends the run.</source>
        <translation>重新启动会结束这次运行。</translation>
    </message>
    <message>
        <source>The drawing has no trainer yet.</source>
        <translation>图纸还没有训练器。</translation>
    </message>
    <message>
        <source>The package lies in {folder}. {verified}</source>
        <translation>代码包在 {folder}。{verified}</translation>
    </message>
    <message>
        <source>This drawing was trained before, in {name}.</source>
        <translation>这张图纸以前在 {name} 中训练过。</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Train afresh</source>
        <translation>从头训练</translation>
    </message>
    <message>
        <source>What it lacks is added as one edit, which can be undone.</source>
        <translation>缺少的部分作为一次编辑加入，可以撤销。</translation>
    </message>
    <message>
        <source>Writing the package …</source>
        <translation>正在写代码包…</translation>
    </message>
    <message>
        <source>add what trains the network</source>
        <translation>添加训练网络所需的部分</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name}（副本）</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>{row} looks at {column}: {share} %</source>
        <translation>{row} 注视 {column}：{share} %</translation>
    </message>
</context>
<context>
    <name>Memory</name>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推后</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Layouts</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>打开最近的文件</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>搜索命令</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>block</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>memory of outputs</source>
        <translation>输出的内存</translation>
    </message>
    <message>
        <source>multiply-accumulates</source>
        <translation>乘加运算</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
</context>
<context>
    <name>Modes</name>
    <message>
        <source> · the line is what counts as found</source>
        <translation> · 横线是算作找到的界限</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>{found} of {all} found · {good} of {samples} samples belong to one</source>
        <translation>找到 {all} 个中的 {found} 个 · {samples} 个样本中有 {good} 个属于某一个</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Add to favourites</source>
        <translation>添加到收藏</translation>
    </message>
    <message>
        <source>Add to my library</source>
        <translation>添加到我的库</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>It needs {library}, which is not installed.</source>
        <translation>它需要 {library}，而它没有安装。</translation>
    </message>
    <message>
        <source>My library</source>
        <translation>我的库</translation>
    </message>
    <message>
        <source>No block is called “{text}”.</source>
        <translation>没有叫“{text}”的模块。</translation>
    </message>
    <message>
        <source>Open its drawing</source>
        <translation>打开它的图纸</translation>
    </message>
    <message>
        <source>Place on the canvas</source>
        <translation>放到画布上</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>从收藏中移除</translation>
    </message>
    <message>
        <source>Remove from my library …</source>
        <translation>从我的库中移除…</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Replace by that of this project …</source>
        <translation>用这个项目的替换…</translation>
    </message>
    <message>
        <source>Search blocks</source>
        <translation>搜索模块</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>这个项目</translation>
    </message>
    <message>
        <source>{category}, {count} block</source>
        <translation>{category}，{count} 个模块</translation>
    </message>
    <message>
        <source>{category}, {count} blocks</source>
        <translation>{category}，{count} 个模块</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>This view cannot be shown: {reason}</source>
        <translation>无法显示这个视图：{reason}</translation>
    </message>
    <message>
        <source>Waiting for something to show …</source>
        <translation>正在等待可显示的内容…</translation>
    </message>
    <message>
        <source>a frame every {seconds} s</source>
        <translation>每 {seconds} 秒一帧</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>the trained network</source>
        <translation>训练好的网络</translation>
    </message>
    <message>
        <source>{count} frames a second</source>
        <translation>每秒 {count} 帧</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose {name}</source>
        <translation>选择{name}</translation>
    </message>
</context>
<context>
    <name>Play</name>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>environment {place} of {count}, a click shows the next</source>
        <translation>环境 {place}，共 {count} 个，点击显示下一个</translation>
    </message>
    <message>
        <source>return {value} after {length} step</source>
        <translation>{length} 步后的回报为 {value}</translation>
    </message>
    <message>
        <source>return {value} after {length} steps</source>
        <translation>{length} 步后的回报为 {value}</translation>
    </message>
    <message>
        <source>the trained agent plays, a click begins other episodes</source>
        <translation>训练好的智能体在演示，点击开始别的回合</translation>
    </message>
    <message>
        <source>{episodes} played, the last gave {value}</source>
        <translation>已演 {episodes} 个回合，最近一个得到 {value}</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>Ctrl with the wheel zooms, dragging moves, a double click shows all.</source>
        <translation>Ctrl 加滚轮缩放，拖动移动，双击显示全部。</translation>
    </message>
    <message>
        <source>free</source>
        <translation>自由运行</translation>
    </message>
    <message>
        <source>mean and spread over {count} episodes</source>
        <translation>{count} 个回合的均值与离散程度</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
</context>
<context>
    <name>PortsForm</name>
    <message>
        <source>Add an input</source>
        <translation>添加输入</translation>
    </message>
    <message>
        <source>Add an output</source>
        <translation>添加输出</translation>
    </message>
    <message>
        <source>INPUTS</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Name of the port {name}</source>
        <translation>端口 {name} 的名称</translation>
    </message>
    <message>
        <source>OUTPUTS</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Put {name} earlier</source>
        <translation>把 {name} 提前</translation>
    </message>
    <message>
        <source>Put {name} later</source>
        <translation>把 {name} 推后</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>另一种语言从下次启动起使用。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Blocks do not glide</source>
        <translation>模块不滑动</translation>
    </message>
    <message>
        <source>Change keys …</source>
        <translation>更改快捷键…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>键位方案</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动效</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Apply this repair; it can be undone</source>
        <translation>应用这项修复；可以撤销</translation>
    </message>
    <message>
        <source>No problems: every shape fits.</source>
        <translation>没有问题：所有形状都吻合。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Show it on the canvas</source>
        <translation>在画布上显示</translation>
    </message>
    <message>
        <source>The engine has not looked at the drawing yet.</source>
        <translation>引擎还没有查看这张图纸。</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>图纸</translation>
    </message>
</context>
<context>
    <name>ReceptiveField</name>
    <message>
        <source>Receptive field</source>
        <translation>感受野</translation>
    </message>
    <message>
        <source>its receptive field is {count} step wide</source>
        <translation>其感受野宽 {count} 步</translation>
    </message>
    <message>
        <source>its receptive field is {count} steps wide</source>
        <translation>其感受野宽 {count} 步</translation>
    </message>
    <message>
        <source>step {step} of {layer} sees only what was padded</source>
        <translation>{layer} 的第 {step} 步只看到填充</translation>
    </message>
    <message>
        <source>step {step} of {layer} sees step {first} alone</source>
        <translation>{layer} 的第 {step} 步只看到第 {first} 步</translation>
    </message>
    <message>
        <source>step {step} of {layer} sees steps {first} to {last}</source>
        <translation>{layer} 的第 {step} 步看到第 {first} 到第 {last} 步</translation>
    </message>
    <message>
        <source>what comes in</source>
        <translation>输入内容</translation>
    </message>
    <message>
        <source>{steps} apart</source>
        <translation>间隔 {steps}</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Inputs ({kinds})</source>
        <translation>输入 ({kinds})</translation>
    </message>
    <message>
        <source>Open a file …</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>Other samples</source>
        <translation>其他样本</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>TRY YOUR OWN</source>
        <translation>试试您自己的输入</translation>
    </message>
    <message>
        <source>Train the network: samples of the validation part appear here.</source>
        <translation>训练网络：验证部分的样本会出现在这里。</translation>
    </message>
    <message>
        <source>When the run has ended, samples of the validation part appear here.</source>
        <translation>运行结束后，验证部分的样本会出现在这里。</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>{count} observation of a random walk, and what the network says to it</source>
        <translation>随机游走的 {count} 个观测，以及网络对它们的回答</translation>
    </message>
    <message>
        <source>{count} observations of a random walk, and what the network says to them</source>
        <translation>随机游走的 {count} 个观测，以及网络对它们的回答</translation>
    </message>
    <message>
        <source>{count} sample of the validation part</source>
        <translation>验证部分的 {count} 个样本</translation>
    </message>
    <message>
        <source>{count} samples of the validation part</source>
        <translation>验证部分的 {count} 个样本</translation>
    </message>
    <message>
        <source>{right} of {count} right</source>
        <translation>{count} 个中 {right} 个正确</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>A run is at work; stop it first.</source>
        <translation>有一次运行正在进行；请先停止它。</translation>
    </message>
    <message>
        <source>A trainer is missing: add one, and lead the losses into it.</source>
        <translation>缺少训练器：请添加一个，并把损失引入它。</translation>
    </message>
    <message>
        <source>A trainer is missing: lead the scores of real and of generated samples into Adversarial.</source>
        <translation>缺少训练器：请把真实样本和生成样本的得分引入 Adversarial。</translation>
    </message>
    <message>
        <source>An agent is missing: lead the network into one, such as DQN or PPO, and its action back into {environment}.</source>
        <translation>缺少智能体：请把网络引入一个智能体，例如 DQN 或 PPO，并把它的动作引回 {environment}。</translation>
    </message>
    <message>
        <source>It was written, but not compared with the drawing.</source>
        <translation>已经写好，但没有与图纸比对。</translation>
    </message>
    <message>
        <source>The package could not be written.</source>
        <translation>代码包无法写出。</translation>
    </message>
    <message>
        <source>The run cannot be written to {folder}: {reason}.</source>
        <translation>运行无法写入 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The run in {folder} is gone.</source>
        <translation>{folder} 中的运行已不存在。</translation>
    </message>
    <message>
        <source>Verified: a fresh program gives exactly the same outputs.</source>
        <translation>已校验：全新的程序给出完全相同的输出。</translation>
    </message>
    <message>
        <source>Verified: a fresh program's outputs differ by at most {size}.</source>
        <translation>已校验：全新程序的输出最多相差 {size}。</translation>
    </message>
    <message>
        <source>{count} problems keep the drawing from running.</source>
        <translation>有 {count} 个问题使图纸无法运行。</translation>
    </message>
    <message>
        <source>{node} is disabled, so nothing trains this drawing. Enable it.</source>
        <translation>{node} 已停用，因此没有东西训练这张图纸。请启用它。</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>No run yet: Train starts the first, and this list keeps them all.</source>
        <translation>还没有运行：“训练”会开始第一次，所有运行都会留在这个列表中。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>The first run is on its way; it appears here as soon as it has begun.</source>
        <translation>第一次运行即将开始；一开始就会出现在这里。</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>how it ended</source>
        <translation>结束方式</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>reached its goal</source>
        <translation>达到目标</translation>
    </message>
    <message>
        <source>run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>stopped early, no longer better</source>
        <translation>提前停止，不再变好</translation>
    </message>
</context>
<context>
    <name>Shelving</name>
    <message>
        <source>Add it as {name}</source>
        <translation>添加为 {name}</translation>
    </message>
    <message>
        <source>Add to my library</source>
        <translation>添加到我的库</translation>
    </message>
    <message>
        <source>Drawings in which the old one stands stay as they are.</source>
        <translation>已使用旧版的图纸保持不变。</translation>
    </message>
    <message>
        <source>Its file is deleted. Drawings in which it stands stay as they are.</source>
        <translation>它的文件会被删除。使用它的图纸保持不变。</translation>
    </message>
    <message>
        <source>Its new name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Remove from my library</source>
        <translation>从我的库中移除</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {name} from your library?</source>
        <translation>从您的库中移除 {name}？</translation>
    </message>
    <message>
        <source>Rename in my library</source>
        <translation>在我的库中重命名</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Your library has another {name}.</source>
        <translation>您的库中有另一个 {name}。</translation>
    </message>
    <message>
        <source>{name} is in your library already.</source>
        <translation>{name} 已在您的库中。</translation>
    </message>
    <message>
        <source>{name} is in your library now.</source>
        <translation>{name} 现已在您的库中。</translation>
    </message>
</context>
<context>
    <name>ShortcutDialog</name>
    <message>
        <source>All as before</source>
        <translation>全部复原</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>复原</translation>
    </message>
    <message>
        <source>Choose a command, and press the keys that you want for it.</source>
        <translation>选择一个命令，然后按下您想给它的键。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Give this command the keys that it has in the preset</source>
        <translation>给这个命令预设中的键</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>键位方案</translation>
    </message>
    <message>
        <source>Keys without Ctrl or Alt work on the canvas only.</source>
        <translation>不带 Ctrl 或 Alt 的键只在画布上有效。</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新的键</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>不用键</translation>
    </message>
    <message>
        <source>On the canvas, always</source>
        <translation>在画布上，始终有效</translation>
    </message>
    <message>
        <source>On the canvas, at times</source>
        <translation>在画布上，有时</translation>
    </message>
    <message>
        <source>Press the new keys here</source>
        <translation>在这里按下新的键</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>按名称搜索</translation>
    </message>
    <message>
        <source>Search by pressing keys</source>
        <translation>按键搜索</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>从那里取来</translation>
    </message>
    <message>
        <source>besides those it has</source>
        <translation>在已有的之外</translation>
    </message>
    <message>
        <source>{keys} already gives “{title}”.</source>
        <translation>{keys} 已用于“{title}”。</translation>
    </message>
    <message>
        <source>{keys} cannot be given to a command: “{title}”.</source>
        <translation>{keys} 不能给命令使用：“{title}”。</translation>
    </message>
</context>
<context>
    <name>Since</name>
    <message>
        <source>The run trains the drawing of {time}; your edits count from the next run on.</source>
        <translation>运行训练的是 {time} 的图纸；您的编辑从下一次运行起生效。</translation>
    </message>
    <message>
        <source>Trains the drawing of {time}</source>
        <translation>训练 {time} 的图纸</translation>
    </message>
</context>
<context>
    <name>Smoothing</name>
    <message>
        <source>Over-smoothing</source>
        <translation>过度平滑</translation>
    </message>
    <message>
        <source>dashed: mixing without weights</source>
        <translation>虚线：不带权重的混合</translation>
    </message>
    <message>
        <source>spread {first} → {last} over {layers} layer</source>
        <translation>离散程度 {first} → {last}，经过 {layers} 层</translation>
    </message>
    <message>
        <source>spread {first} → {last} over {layers} layers</source>
        <translation>离散程度 {first} → {last}，经过 {layers} 层</translation>
    </message>
</context>
<context>
    <name>Snippet</name>
    <message>
        <source>Code of this block</source>
        <translation>这个模块的代码</translation>
    </message>
</context>
<context>
    <name>Spectrum</name>
    <message>
        <source>Spectrum</source>
        <translation>谱</translation>
    </message>
    <message>
        <source>click an eigenvalue to see its vector</source>
        <translation>点击特征值查看其特征向量</translation>
    </message>
    <message>
        <source>eigenvector {number} of {count}, λ = {value}</source>
        <translation>特征向量 {number}，共 {count} 个，λ = {value}</translation>
    </message>
    <message>
        <source>how many eigenvalues lie no higher</source>
        <translation>不高于此的特征值个数</translation>
    </message>
    <message>
        <source>the filter is {apart} away at most</source>
        <translation>滤波器最多相差 {apart}</translation>
    </message>
    <message>
        <source>what is let pass of each eigenvalue</source>
        <translation>每个特征值通过多少</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Empty drawing</source>
        <translation>空白图纸</translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>无法读取。</translation>
    </message>
    <message>
        <source>Open a file …</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Open an example and press Train</source>
        <translation>打开一个示例，然后按“训练”</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>开始页</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>forget gate</source>
        <translation>遗忘门</translation>
    </message>
    <message>
        <source>input gate</source>
        <translation>输入门</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>记忆</translation>
    </message>
    <message>
        <source>output gate</source>
        <translation>输出门</translation>
    </message>
    <message>
        <source>proposed memory</source>
        <translation>候选记忆</translation>
    </message>
    <message>
        <source>proposed state</source>
        <translation>候选状态</translation>
    </message>
    <message>
        <source>reset gate</source>
        <translation>重置门</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>the first of {count}</source>
        <translation>{count} 个中的前几个</translation>
    </message>
    <message>
        <source>update gate</source>
        <translation>更新门</translation>
    </message>
    <message>
        <source>{what} of {shown} unit, step by step</source>
        <translation>{shown} 个单元的{what}，逐步显示</translation>
    </message>
    <message>
        <source>{what} of {shown} units, step by step</source>
        <translation>{shown} 个单元的{what}，逐步显示</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Multiply-accumulates for one sample</source>
        <translation>一个样本的乘加运算次数</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>State of the engine</source>
        <translation>引擎的状态</translation>
    </message>
    <message>
        <source>engine off</source>
        <translation>引擎已关闭</translation>
    </message>
    <message>
        <source>engine ready</source>
        <translation>引擎就绪</translation>
    </message>
    <message>
        <source>engine starting</source>
        <translation>引擎正在启动</translation>
    </message>
    <message>
        <source>engine working</source>
        <translation>引擎正在工作</translation>
    </message>
    <message>
        <source>the engine stopped</source>
        <translation>引擎已停止</translation>
    </message>
    <message>
        <source>the engine stopped and is started again</source>
        <translation>引擎已停止，正在重新启动</translation>
    </message>
    <message>
        <source>{count} MACs</source>
        <translation>{count} 次乘加</translation>
    </message>
    <message>
        <source>{count} parameter</source>
        <translation>{count} 个参数</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>{count} 个参数</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>as it was opened</source>
        <translation>打开时的状态</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Each one opens as a drawing of its own, ready to train.</source>
        <translation>每个都会作为独立的图纸打开，可以立即训练。</translation>
    </message>
    <message>
        <source>New from a template</source>
        <translation>从模板新建</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>At 0 always the likeliest character; the higher, the bolder.</source>
        <translation>为 0 时总取最可能的字符；越高越大胆。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>epoch {number}</source>
        <translation>第 {number} 轮</translation>
    </message>
    <message>
        <source>temperature {value}</source>
        <translation>温度 {value}</translation>
    </message>
</context>
<context>
    <name>Tree</name>
    <message>
        <source>Blocks</source>
        <translation>模块</translation>
    </message>
</context>
<context>
    <name>TrustCard</name>
    <message>
        <source>I have read it and trust it</source>
        <translation>我已阅读并信任它</translation>
    </message>
    <message>
        <source>This code came with the file. It runs only when you have read and trust it.</source>
        <translation>这段代码来自文件。只有在您阅读并信任之后才会运行。</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>较早的版本</translation>
    </message>
    <message>
        <source>No earlier versions are kept yet: each save keeps one.</source>
        <translation>还没有保留较早的版本：每次保存会保留一个。</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>打开副本</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>What {name} held before it was saved over, the latest first.</source>
        <translation>{name} 被覆盖保存之前的内容，最近的在前。</translation>
    </message>
    <message>
        <source>restore the version of {when}</source>
        <translation>恢复 {when} 的版本</translation>
    </message>
    <message>
        <source>{count} block · {size}</source>
        <translation>{count} 个模块 · {size}</translation>
    </message>
    <message>
        <source>{count} blocks · {size}</source>
        <translation>{count} 个模块 · {size}</translation>
    </message>
    <message>
        <source>{name} of {when}</source>
        <translation>{name}（{when}）</translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message>
        <source>Go on from the end of this way to another sample.</source>
        <translation>从这条路的终点继续走向另一个样本。</translation>
    </message>
    <message>
        <source>Other ends</source>
        <translation>另换两端</translation>
    </message>
    <message>
        <source>Place on the way</source>
        <translation>路上的位置</translation>
    </message>
    <message>
        <source>Walk between two samples</source>
        <translation>在两个样本之间漫步</translation>
    </message>
    <message>
        <source>from sample {start} to sample {end}</source>
        <translation>从样本 {start} 到样本 {end}</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>A run is at work; stop it to look at another.</source>
        <translation>有一次运行正在进行；停止它才能查看另一次。</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>Choose a block on the canvas: while training, its activations appear here.</source>
        <translation>在画布上选择一个模块：训练时它的激活值会出现在这里。</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Stopped early: validation no longer gets better.</source>
        <translation>提前停止：验证不再变好。</translation>
    </message>
    <message>
        <source>Stopped; Train can go on from here.</source>
        <translation>已停止；“训练”可以从这里继续。</translation>
    </message>
    <message>
        <source>The code of the run is written …</source>
        <translation>正在写运行所需的代码…</translation>
    </message>
    <message>
        <source>The first losses and metrics are on their way …</source>
        <translation>最初的损失和指标即将出现…</translation>
    </message>
    <message>
        <source>The goal is reached: watch it in the views below.</source>
        <translation>目标已达到：请在下方的视图中观看。</translation>
    </message>
    <message>
        <source>The run goes on with its weights, but not exactly as it would have: the state of this environment cannot be saved, so new episodes begin.</source>
        <translation>运行以其权重继续，但不会与原来完全一样：这个环境的状态无法保存，因此开始新的回合。</translation>
    </message>
    <message>
        <source>The run starts: libraries and data are loaded …</source>
        <translation>运行正在启动：加载库和数据…</translation>
    </message>
    <message>
        <source>The run waits until the engine knows the drawing …</source>
        <translation>运行正在等待引擎了解图纸…</translation>
    </message>
    <message>
        <source>The training is done: look at Results.</source>
        <translation>训练完成：请看“结果”。</translation>
    </message>
    <message>
        <source>The training is done: watch it in the views below.</source>
        <translation>训练完成：请在下方的视图中观看。</translation>
    </message>
    <message>
        <source>The weights of this drawing are given, so there is nothing to train: Results shows what it makes of its data.</source>
        <translation>这张图纸的权重是给定的，因此没有什么要训练：“结果”显示它对数据的输出。</translation>
    </message>
    <message>
        <source>Train to see what {node} gives.</source>
        <translation>训练后即可看到 {node} 的输出。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Waiting for {node} …</source>
        <translation>正在等待 {node}…</translation>
    </message>
    <message>
        <source>episode {count}</source>
        <translation>回合 {count}</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>第 {epoch} 轮</translation>
    </message>
    <message>
        <source>epoch {epoch} of {epochs}</source>
        <translation>第 {epoch} 轮，共 {epochs} 轮</translation>
    </message>
    <message>
        <source>learning: gradient {size}</source>
        <translation>学习中：梯度 {size}</translation>
    </message>
    <message>
        <source>no gradient arrives: nothing is learned here</source>
        <translation>没有梯度到达：这里什么也没学到</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>pausing after this step</source>
        <translation>这一步之后暂停</translation>
    </message>
    <message>
        <source>starting …</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>stopping, with a checkpoint</source>
        <translation>正在停止，并写下检查点</translation>
    </message>
    <message>
        <source>the gradient explodes: a smaller learning rate or clipping helps</source>
        <translation>梯度爆炸：较小的学习率或梯度裁剪会有帮助</translation>
    </message>
    <message>
        <source>the run starts</source>
        <translation>运行启动中</translation>
    </message>
    <message>
        <source>the training process stopped and is started again</source>
        <translation>训练进程已停止，正在重新启动</translation>
    </message>
    <message>
        <source>waiting for the engine …</source>
        <translation>正在等待引擎…</translation>
    </message>
    <message>
        <source>writing …</source>
        <translation>正在写…</translation>
    </message>
    <message>
        <source>{count} samples/s</source>
        <translation>{count} 样本/秒</translation>
    </message>
    <message>
        <source>{count} steps/s</source>
        <translation>{count} 步/秒</translation>
    </message>
    <message>
        <source>{node} has no values of its own to show.</source>
        <translation>{node} 没有自己的值可以显示。</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>还剩 {time}</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>running free after epoch {n}</source>
        <translation>第 {n} 轮之后自由运行</translation>
    </message>
    <message>
        <source>running free, as it is trained now</source>
        <translation>自由运行，用现在训练到的网络</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>About Netwright</source>
        <translation>关于 Netwright</translation>
    </message>
    <message>
        <source>Add a block …</source>
        <translation>添加模块…</translation>
    </message>
    <message>
        <source>Add a parameter</source>
        <translation>添加参数</translation>
    </message>
    <message>
        <source>Add an input</source>
        <translation>添加输入</translation>
    </message>
    <message>
        <source>Add an output</source>
        <translation>添加输出</translation>
    </message>
    <message>
        <source>Add to my library</source>
        <translation>添加到我的库</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>左边缘对齐</translation>
    </message>
    <message>
        <source>Align lower edges</source>
        <translation>下边缘对齐</translation>
    </message>
    <message>
        <source>Align middles in a column</source>
        <translation>居中对齐成列</translation>
    </message>
    <message>
        <source>Align middles in a row</source>
        <translation>居中对齐成行</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>右边缘对齐</translation>
    </message>
    <message>
        <source>Align upper edges</source>
        <translation>上边缘对齐</translation>
    </message>
    <message>
        <source>All panels as at first</source>
        <translation>所有面板恢复初始</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>整理</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Back to the last view</source>
        <translation>回到上一个视图</translation>
    </message>
    <message>
        <source>Bars for memory</source>
        <translation>内存条</translation>
    </message>
    <message>
        <source>Bars for operations</source>
        <translation>运算量条</translation>
    </message>
    <message>
        <source>Bars for parameters</source>
        <translation>参数条</translation>
    </message>
    <message>
        <source>Bypass</source>
        <translation>旁路</translation>
    </message>
    <message>
        <source>Bypass no more</source>
        <translation>取消旁路</translation>
    </message>
    <message>
        <source>Change values</source>
        <translation>更改值</translation>
    </message>
    <message>
        <source>Choose the next wire</source>
        <translation>选择下一条连线</translation>
    </message>
    <message>
        <source>Choose the wire before</source>
        <translation>选择上一条连线</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colour blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Colour green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Colour orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Colour pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Colour red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Colour teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Colour violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Colour yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>开销</translation>
    </message>
    <message>
        <source>Costs on blocks</source>
        <translation>模块上的开销</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Draw a wire from here</source>
        <translation>从这里画连线</translation>
    </message>
    <message>
        <source>Draw a wire into here</source>
        <translation>画连线到这里</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>图纸</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Duplicate with wires</source>
        <translation>连同连线创建副本</translation>
    </message>
    <message>
        <source>Earlier versions …</source>
        <translation>较早的版本…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Equal gaps from left to right</source>
        <translation>从左到右等距</translation>
    </message>
    <message>
        <source>Equal gaps from top to bottom</source>
        <translation>从上到下等距</translation>
    </message>
    <message>
        <source>Export as PyTorch …</source>
        <translation>导出为 PyTorch…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Find a block …</source>
        <translation>查找模块…</translation>
    </message>
    <message>
        <source>Forward to the next view</source>
        <translation>前进到下一个视图</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go to the main drawing</source>
        <translation>回到主图纸</translation>
    </message>
    <message>
        <source>Group as a composite …</source>
        <translation>组合为复合模块…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Join in order</source>
        <translation>按顺序连接</translation>
    </message>
    <message>
        <source>Keyboard shortcuts …</source>
        <translation>键盘快捷键…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Leave this composite</source>
        <translation>离开这个复合模块</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Make a value a parameter …</source>
        <translation>把一个值设为参数…</translation>
    </message>
    <message>
        <source>Make unique</source>
        <translation>使其独立</translation>
    </message>
    <message>
        <source>Minimap</source>
        <translation>小地图</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New from a template …</source>
        <translation>从模板新建…</translation>
    </message>
    <message>
        <source>No bars</source>
        <translation>不显示条</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>Open the composite</source>
        <translation>打开复合模块</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>模块库</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste with wires</source>
        <translation>连同连线粘贴</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Place again as the same module</source>
        <translation>作为同一模块再放一次</translation>
    </message>
    <message>
        <source>Preferences …</source>
        <translation>首选项…</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Put a frame around</source>
        <translation>用框围起来</translation>
    </message>
    <message>
        <source>Put a point on the wire</source>
        <translation>在连线上加转接点</translation>
    </message>
    <message>
        <source>Put the wire earlier</source>
        <translation>把连线提前</translation>
    </message>
    <message>
        <source>Put the wire later</source>
        <translation>把连线推后</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Rename this composite …</source>
        <translation>重命名这个复合模块…</translation>
    </message>
    <message>
        <source>Revert to saved</source>
        <translation>恢复到已保存的版本</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save a picture of the drawing …</source>
        <translation>保存图纸的图片…</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save this layout as …</source>
        <translation>将这个布局另存为…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Select all of this kind</source>
        <translation>选择所有同类</translation>
    </message>
    <message>
        <source>Select what follows</source>
        <translation>选择其后的模块</translation>
    </message>
    <message>
        <source>Select what leads here</source>
        <translation>选择通向这里的模块</translation>
    </message>
    <message>
        <source>Select what lies on the frame</source>
        <translation>选择框上的内容</translation>
    </message>
    <message>
        <source>Shapes on all wires</source>
        <translation>在所有连线上显示形状</translation>
    </message>
    <message>
        <source>Show the whole drawing</source>
        <translation>显示整张图纸</translation>
    </message>
    <message>
        <source>Show what is chosen</source>
        <translation>显示所选内容</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>开始页</translation>
    </message>
    <message>
        <source>Start the engine again</source>
        <translation>重新启动引擎</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Swap inputs</source>
        <translation>交换输入</translation>
    </message>
    <message>
        <source>Take out of its wires</source>
        <translation>从连线中取出</translation>
    </message>
    <message>
        <source>Text of usual size</source>
        <translation>文字恢复常规大小</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Training and its views</source>
        <translation>训练及其视图</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>取消组合</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>add reroute bend knot dot</source>
        <translation>添加 转接点 折点 圆点</translation>
    </message>
    <message>
        <source>box comment title region enclose</source>
        <translation>框 方框 分组 标题 区域 围起 注释</translation>
    </message>
    <message>
        <source>color of the category reset</source>
        <translation>颜色 类别 重置</translation>
    </message>
    <message>
        <source>color paint tint</source>
        <translation>颜色 上色</translation>
    </message>
    <message>
        <source>composite save reuse favourite</source>
        <translation>复合模块 保存 复用 收藏</translation>
    </message>
    <message>
        <source>connect link join input backwards keyboard</source>
        <translation>连接 连线 输入 反向 键盘</translation>
    </message>
    <message>
        <source>connect link join output keyboard</source>
        <translation>连接 连线 输出 键盘</translation>
    </message>
    <message>
        <source>connect wire selected chain</source>
        <translation>连接 连线 所选 串联</translation>
    </message>
    <message>
        <source>contents children group frame</source>
        <translation>内容 子项 组 框</translation>
    </message>
    <message>
        <source>copy definition own separate</source>
        <translation>复制 定义 独立 分开</translation>
    </message>
    <message>
        <source>copy keep inputs outer links</source>
        <translation>复制 保留 输入 外部连线</translation>
    </message>
    <message>
        <source>costs bytes activations heat</source>
        <translation>开销 字节 激活值 热图</translation>
    </message>
    <message>
        <source>costs flops macs multiply heat time</source>
        <translation>开销 运算量 乘加 热图 时间</translation>
    </message>
    <message>
        <source>costs none off hide</source>
        <translation>开销 无 关闭 隐藏</translation>
    </message>
    <message>
        <source>costs weights heat</source>
        <translation>开销 权重 热图</translation>
    </message>
    <message>
        <source>distribute horizontally spacing spread</source>
        <translation>水平分布 间距</translation>
    </message>
    <message>
        <source>distribute vertically spacing spread</source>
        <translation>垂直分布 间距</translation>
    </message>
    <message>
        <source>downstream descendants outputs</source>
        <translation>下游 后代 输出</translation>
    </message>
    <message>
        <source>edit parameters properties inspector keyboard form</source>
        <translation>编辑 参数 属性 检查器 键盘 表单</translation>
    </message>
    <message>
        <source>enable pass through skip</source>
        <translation>启用 直通 跳过</translation>
    </message>
    <message>
        <source>enter inside drawing edit</source>
        <translation>进入 内部 图纸 编辑</translation>
    </message>
    <message>
        <source>exchange wires links order first second</source>
        <translation>交换 连线 顺序 第一 第二</translation>
    </message>
    <message>
        <source>expose promote argument composite</source>
        <translation>暴露 提升 参数 复合模块</translation>
    </message>
    <message>
        <source>extract unplug detach bypass join neighbours</source>
        <translation>取出 拔出 脱离 旁路 连接 邻居</translation>
    </message>
    <message>
        <source>font size bigger letters accessibility</source>
        <translation>字体 字号 更大 无障碍</translation>
    </message>
    <message>
        <source>font size letters</source>
        <translation>字体 字号 文字</translation>
    </message>
    <message>
        <source>font size normal reset</source>
        <translation>字体 字号 正常 重置</translation>
    </message>
    <message>
        <source>history</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>history backup restore previous</source>
        <translation>历史 备份 恢复 以前</translation>
    </message>
    <message>
        <source>insert new node layer</source>
        <translation>插入 新建 节点 层</translation>
    </message>
    <message>
        <source>keep arrangement workspace</source>
        <translation>保留 布局 工作区</translation>
    </message>
    <message>
        <source>keep inputs outer links connections</source>
        <translation>保留 输入 外部连线</translation>
    </message>
    <message>
        <source>keys bindings hotkeys change</source>
        <translation>快捷键 按键 热键 更改</translation>
    </message>
    <message>
        <source>labels sizes tensors</source>
        <translation>标注 尺寸 张量</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>language chinese simplified mandarin</source>
        <translation>语言 中文 简体 汉语</translation>
    </message>
    <message>
        <source>language translation</source>
        <translation>语言 翻译</translation>
    </message>
    <message>
        <source>layout tidy align</source>
        <translation>布局 整理 排列 自动排版</translation>
    </message>
    <message>
        <source>leave all composites root top</source>
        <translation>离开 所有复合模块 根 顶层</translation>
    </message>
    <message>
        <source>line up</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>line up bottom</source>
        <translation>底部对齐</translation>
    </message>
    <message>
        <source>line up centre center horizontal</source>
        <translation>水平居中对齐</translation>
    </message>
    <message>
        <source>line up centre center vertical stack</source>
        <translation>垂直居中对齐 堆叠</translation>
    </message>
    <message>
        <source>line up top</source>
        <translation>顶部对齐</translation>
    </message>
    <message>
        <source>module subgraph block</source>
        <translation>模块 子图 块 打组</translation>
    </message>
    <message>
        <source>mute enable off leave out skip</source>
        <translation>静音 启用 关闭 略去 跳过</translation>
    </message>
    <message>
        <source>order port concatenate after</source>
        <translation>顺序 端口 拼接 之后</translation>
    </message>
    <message>
        <source>order port concatenate before</source>
        <translation>顺序 端口 拼接 之前</translation>
    </message>
    <message>
        <source>overview map corner</source>
        <translation>概览 缩略图 角落</translation>
    </message>
    <message>
        <source>parameters operations memory table</source>
        <translation>参数 运算 内存 表格</translation>
    </message>
    <message>
        <source>previous history</source>
        <translation>上一个 历史</translation>
    </message>
    <message>
        <source>reload discard changes</source>
        <translation>重新载入 放弃更改</translation>
    </message>
    <message>
        <source>reset layout docks windows default</source>
        <translation>重置 布局 面板 窗口 默认</translation>
    </message>
    <message>
        <source>run start learn</source>
        <translation>运行 开始 学习</translation>
    </message>
    <message>
        <source>same type similar</source>
        <translation>同类 相似</translation>
    </message>
    <message>
        <source>search go to jump node name title drawing</source>
        <translation>搜索 查找 转到 跳转 节点 名称 标题 图</translation>
    </message>
    <message>
        <source>select link connection keyboard</source>
        <translation>选择 连线 键盘</translation>
    </message>
    <message>
        <source>select previous link connection keyboard</source>
        <translation>选择 上一条 连线 键盘</translation>
    </message>
    <message>
        <source>settings options configure theme font size language keys</source>
        <translation>设置 选项 配置 主题 字体 字号 语言 快捷键</translation>
    </message>
    <message>
        <source>twin share weights siamese</source>
        <translation>孪生 共享权重</translation>
    </message>
    <message>
        <source>undo redo edits list</source>
        <translation>撤销 重做 编辑 列表</translation>
    </message>
    <message>
        <source>upstream ancestors inputs</source>
        <translation>上游 祖先 输入</translation>
    </message>
    <message>
        <source>zoom fit all centre center home</source>
        <translation>缩放 适应 全部 居中</translation>
    </message>
    <message>
        <source>zoom fit frame selection selected</source>
        <translation>缩放 适应 框选 所选</translation>
    </message>
    <message>
        <source>简体中文</source>
        <translation>简体中文</translation>
    </message>
</context>
<context>
    <name>blocks</name>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>**A Chebyshev convolution (Defferrard et al., 2016)** multiplies what a signal has at each eigenvalue of the Laplacian by a polynomial, without ever knowing an eigenvalue. Nine terms reach eight edges far.

The data were made by such a filter, so it can be found exactly: see its line meet the target in the spectrum. With fewer terms it cannot.</source>
        <translation>**切比雪夫卷积 (Defferrard et al., 2016)** 把信号在拉普拉斯各特征值上的分量乘以一个多项式，而从不需要知道特征值。九项能到达八条边之远。

数据正是由这样的滤波器生成的，因此可以精确找出它：请看谱中它的曲线与目标重合。项数更少就做不到。</translation>
    </message>
    <message>
        <source>**A convolutional network** slides small kernels over the picture, so what it learns in one corner it knows in all of them. Each row is one stage: convolve, normalise, cut off what is below zero, keep the largest of each square.

Press Train: within seconds it reads 98 of 100 digits that it has never seen.</source>
        <translation>**卷积网络**让小卷积核在图像上滑动，因此在一角学到的，在所有角落都懂得。每一行是一个阶段：卷积、归一化、截去小于零的部分、保留每个方块中的最大值。

按“训练”：几秒之内，它就能认出 100 个从未见过的数字中的 98 个。</translation>
    </message>
    <message>
        <source>**A generator of digits.** It never sees a digit: all it learns comes back through the discriminator. The noise of each sample is fixed while one looks, so that “Samples” shows the same digits grow.

“classes” counts which digits it makes: each sample is the digit of its nearest real one, and nothing where it is far from all. After training, “Walk” goes from one sample to another.</source>
        <translation>**数字的生成器**。它从不见到数字：所学的一切都经由判别器传回。观看时每个样本的噪声固定不变，因此“样本”显示同样的数字如何成长。

“classes”数出它生成了哪些数字：每个样本算作离它最近的真实数字，离所有数字都远的不算。训练之后，“漫步”从一个样本走到另一个。</translation>
    </message>
    <message>
        <source>**A graph isomorphism network (Xu et al., 2019)** adds up each atom and its neighbours, three times over. What it knows after each round is added up over the molecule, and all three sums decide.

These molecules are made here: the same atoms, with a nitro group or without. For real ones put a TuFolder in the place of “molecules” and lead it to a folder such as MUTAG, which has the same seven atoms.</source>
        <translation>**图同构网络 (Xu et al., 2019)** 把每个原子与其邻居相加，重复三次。每一轮之后所知的在整个分子上求和，由三个和一起决定。

这里的分子是现造的：同样的原子，带或不带硝基。要用真实分子，请用 TuFolder 替换“molecules”，并把它指向 MUTAG 这样的文件夹，它有同样的七种原子。</translation>
    </message>
    <message>
        <source>**A graph network (Battaglia et al., 2018).** Each block updates the edges from their ends, the vertices from their edges, and the whole graph from both; each wire is one kind of exchange.

What is asked, the sum over the edges of their number times those of both ends, needs them all. Set exchange to none in both blocks: nothing is learned any more.</source>
        <translation>**图网络 (Battaglia et al., 2018)**。每个模块由两端更新边，由边更新顶点，再由两者更新整个图；每条连线是一种交换。

所求为各边的数乘以其两端之数的总和，三者缺一不可。把两个模块的“交换”都设为“无”：就什么也学不到了。</translation>
    </message>
    <message>
        <source>**A landing on the moon**: engines are on or off, fuel costs, a crash costs 100. Who lands well gets 200 and more, for which PPO needs some 400,000 steps, two minutes. The learning rate falls as the steps run out.

This environment needs Box2D. Its state cannot be saved, so a run that is resumed goes on with the same weights, but from a fresh landing.</source>
        <translation>**登月**：发动机只有开和关，燃料有代价，坠毁扣 100。着陆得好能得 200 以上，为此 PPO 需要约 400,000 步，两分钟。学习率随着步数用尽而下降。

这个环境需要 Box2D。它的状态无法保存，因此恢复的运行以同样的权重继续，但从新的着陆开始。</translation>
    </message>
    <message>
        <source>**A language model of characters** says at each place how likely each next character is. Whoever draws from that, again and again, writes: see “Text” below while it trains, from noise to words to sentences.

Without a file it reads little tales made up by a grammar. Choose a text of your own in “text”; the last tenth of it is kept to judge.</source>
        <translation>**字符语言模型**在每个位置说出下一个字符各有多大可能。一再从中抽取，就是书写：训练时请看下方的“文本”，从噪声到词再到句子。

没有文件时，它读由一套语法编出的小故事。在“text”中可以选择您自己的文本；最后十分之一留作评判。</translation>
    </message>
    <message>
        <source>**A multilayer perceptron** sees each picture as 64 numbers in a row, so it does not know which pixels are neighbours. It still reads 97 of 100 digits.

4,810 weights: 64·64 + 64 and 64·10 + 10. Compare cnn-digits, which knows about neighbours.</source>
        <translation>**多层感知机**把每张图像看作排成一行的 64 个数，因此不知道哪些像素相邻。它仍能认出 100 个数字中的 97 个。

4,810 个权重：64·64 + 64 和 64·10 + 10。可与懂得邻居的 cnn-digits 比较。</translation>
    </message>
    <message>
        <source>**A temporal convolutional network (Bai et al., 2018)** sees the past without a state. From level to level its kernels reach twice as far: four levels of kernel 6 see 1 + 2·5·(1 + 2 + 4 + 8) = 151 steps, and no step sees a later one.

Enter “level” by a double click: it stands four times in a row, with dilations of 1, 2, 4 and 8. “Receptive field” below shows what a step sees. Eight levels of 30 channels and kernel 7 have 96,001 weights.</source>
        <translation>**时间卷积网络 (Bai et al., 2018)** 不用状态就能看到过去。逐级而上，卷积核的范围每次加倍：四级、卷积核 6 能看到 1 + 2·5·(1 + 2 + 4 + 8) = 151 步，而任何一步都看不到后面的步。

双击进入“level”：它连排四次，膨胀为 1、2、4 和 8。下方的“感受野”显示一步能看到什么。八级、30 个通道、卷积核 7 有 96,001 个权重。</translation>
    </message>
    <message>
        <source>**Attention (Bahdanau et al., 2014; Luong et al., 2015).** A single state is a narrow door. Here the decoder looks back at every place that the encoder has read, and for each symbol takes what fits: three times as fast to learn, and right to the last.

Open “Attention” below while it trains: the line from corner to corner is the reversal that it finds.</source>
        <translation>**注意力 (Bahdanau et al., 2014; Luong et al., 2015)**。单一的状态是一道窄门。这里解码器回看编码器读过的每个位置，为每个符号取出合适的内容：学得快三倍，而且直到最后都正确。

训练时请打开下方的“注意力”：从一角到另一角的线就是它找到的倒序。</translation>
    </message>
    <message>
        <source>**DCGAN (Radford et al., 2015)**: noise grows to a picture by transposed convolutions, each of which doubles its sides, and the discriminator goes the same way back. 3,576,704 weights make, 2,765,568 judge.

The pictures here are noise, to try sizes and speed; put an ImageFolder with pictures of 64×64 in the place of “pictures”.</source>
        <translation>**DCGAN (Radford et al., 2015)**：噪声经由转置卷积长成图像，每次边长加倍，判别器则反向走同样的路。生成用 3,576,704 个权重，判别用 2,765,568 个。

这里的图像是噪声，用来试验尺寸和速度；请用含 64×64 图像的 ImageFolder 替换“pictures”。</translation>
    </message>
    <message>
        <source>**DQN (Mnih et al., 2015)** learns Q values by a network. Two things keep it from chasing itself: steps are kept and drawn again in any order, and targets come from a copy that follows slowly (τ = 0.05). Copying it whole every 500 steps failed on one seed of two.

For a duelling network lead a value and advantages into a “Duel”.</source>
        <translation>**DQN (Mnih et al., 2015)** 用网络学习 Q 值。有两点使它不至于追逐自己：步被保留下来并以任意顺序反复抽取，目标来自一个缓慢跟随的副本（τ = 0.05）。每 500 步整体复制一次，在两个种子中有一个失败。

要做对决网络，请把价值和优势引入“Duel”。</translation>
    </message>
    <message>
        <source>**Exclusive or** cannot be parted by one line, so a perceptron fails on it. One hidden layer bends the plane until a line does.

Try another activation in the place of “tanh”: with ReLU some seeds fail, with Step all of them do, since no gradient passes.</source>
        <translation>**异或**不能用一条直线分开，因此感知机在它上面失败。一个隐藏层把平面弯曲，直到一条直线能分开。

请用另一个激活函数替换“tanh”：用 ReLU 有些种子失败，用 Step 则全都失败，因为没有梯度通过。</translation>
    </message>
    <message>
        <source>**LeNet-5 (LeCun et al., 1998)** alternates convolutions with averaging until nothing is left of the picture but 120 features. It has 61,706 weights and takes pictures of 32×32, to which the digits are brought first.

In the paper the pooling has weights of its own and the end is a radial basis; today both are left away, as here.</source>
        <translation>**LeNet-5 (LeCun et al., 1998)** 让卷积与平均交替进行，直到图像只剩下 120 个特征。它有 61,706 个权重，接收 32×32 的图像，数字先被变到这个尺寸。

论文中池化有自己的权重，末端是径向基；如今两者都省去，这里也是。</translation>
    </message>
    <message>
        <source>**Link prediction.** A tenth of the edges is hidden. Two convolutions give each vertex a place, and two vertices are the more likely joined the more alike their places are: the score is a dot product. In each step the edges that are seen stand against as many pairs that no edge joins.

Counting common neighbours, which learns nothing, ranks 74 of 100 pairs rightly here.</source>
        <translation>**链接预测**。十分之一的边被隐藏。两层卷积给每个顶点一个位置，两个顶点的位置越相似，就越可能相连：得分是点积。每一步中，可见的边与同样多没有边相连的对相对。

不学习任何东西、只数共同邻居的办法，在这里能把 100 对中的 74 对排对。</translation>
    </message>
    <message>
        <source>**PPO (Schulman et al., 2017)**: eight carts are driven side by side, then policy and value learn from what they saw, ten times over, but never so far that the actions seen would be much likelier or rarer than when they were taken.

An episode that only its time ended is not worth nothing after it: the value of its last state is added.</source>
        <translation>**PPO (Schulman et al., 2017)**：八辆小车并排行驶，然后策略和价值从所见中学习十遍，但从不走得太远，以免所见的动作比采取时可能得多或罕见得多。

仅因时间而结束的回合，其后并非毫无价值：会加上最后状态的价值。</translation>
    </message>
    <message>
        <source>**Q-learning (Watkins, 1989)** keeps a number for each cell and step: what is still to come. Each step moves one entry towards the reward and the best of the next cell.

The wire from “agent” leads the action back into “lake”: this circle is the whole of reinforcement learning. Make the lake slippery, and even the best way falls in at times.</source>
        <translation>**Q 学习 (Watkins, 1989)** 为每个格子和每种走法保存一个数：今后还能得到多少。每一步把一个表项移向奖励与下一格的最佳值。

从“agent”出发的连线把动作引回“lake”：这个环路就是强化学习的全部。让湖面湿滑，最好的走法有时也会掉下去。</translation>
    </message>
    <message>
        <source>**REINFORCE (Williams, 1992)** plays whole episodes and makes likelier what was done in the good ones. What “value” promises is taken off each return, which moves no policy on average and quietens all of them.

Take the wire from “value” away: the mean of the returns stands in for it, and it learns more slowly.</source>
        <translation>**REINFORCE (Williams, 1992)** 演完整个回合，使好回合中的做法更可能。从每个回报中减去“value”的预期，平均而言不改变任何策略，却使其平稳。

移走“value”的连线：就以回报的均值代替它，学得会更慢。</translation>
    </message>
    <message>
        <source>**ResNet-18 (He et al., 2015)**: each block adds its result to what came in, so that gradients reach the first layers however deep the network is. 11,689,512 weights.

Enter Stage and BasicBlock by a double click. Set the depths of the stages to 3, 4, 6, 3 for ResNet-34. The pictures here are noise, to try sizes and speed; lead your own into “conv”.</source>
        <translation>**ResNet-18 (He et al., 2015)**：每个模块把结果加到输入上，因此无论网络多深，梯度都能到达最前面的层。11,689,512 个权重。

双击进入 Stage 和 BasicBlock。把各阶段的深度设为 3、4、6、3 即为 ResNet-34。这里的图像是噪声，用来试验尺寸和速度；请把您自己的图像引入“conv”。</translation>
    </message>
    <message>
        <source>**ResNet-50 (He et al., 2015)** has blocks that are narrow in the middle, so that depth costs little. 25,557,032 weights, the stride in the 3×3 convolutions.

Set the depths of the stages to 3, 4, 23, 3 for ResNet-101, and to 3, 8, 36, 3 for ResNet-152. The pictures here are noise, to try sizes and speed; lead your own into “conv”.</source>
        <translation>**ResNet-50 (He et al., 2015)** 的模块中间狭窄，因此增加深度代价不大。25,557,032 个权重，步幅放在 3×3 卷积中。

把各阶段的深度设为 3、4、23、3 即为 ResNet-101，设为 3、8、36、3 即为 ResNet-152。这里的图像是噪声，用来试验尺寸和速度；请把您自己的图像引入“conv”。</translation>
    </message>
    <message>
        <source>**Sequence to sequence (Sutskever et al., 2014).** The encoder reads four to ten symbols; all that it passes on is its last state. The decoder writes them backwards.

While it is taught, the decoder reads the true beginning, shifted by one (“shift”). To judge it, it runs free and reads what it wrote itself: see _forced and _free. After 2,400 steps 99 of 100 sequences are right to the last symbol.</source>
        <translation>**序列到序列 (Sutskever et al., 2014)**。编码器读取四到十个符号；它传下去的只有最后的状态。解码器把符号倒序写出。

受教时，解码器读取右移一位的正确开头（“shift”）。评判时，它自由运行，读取自己写出的内容：请看 _forced 和 _free。2,400 步之后，100 个序列中有 99 个直到最后一个符号都正确。</translation>
    </message>
    <message>
        <source>**Soft actor-critic (Haarnoja et al., 2018)**: the policy gives a mean and a deviation, and two critics judge what is observed together with what is done, so the action leads to them too. The policy is paid for staying undecided, and the price is learned.

TD3 in its place wants one feature of “policy”, and no deviation.</source>
        <translation>**软演员-评论家 (Haarnoja et al., 2018)**：策略给出均值和标准差，两个评论家把观测与动作放在一起评判，因此动作也引到它们那里。策略因保持不确定而得到报酬，其价格由学习得到。

换成 TD3 则“policy”只要一个特征，不要标准差。</translation>
    </message>
    <message>
        <source>**The Transformer (Vaswani et al., 2017)** has no state at all: every place looks at all others at once, and sines tell it where it stands. The decoder's places look only back, then at the encoder's memory.

Enter the blocks by a double click; 238,167 weights. 512 features, 8 heads, 2,048 hidden and depth 6 make the paper's base model.</source>
        <translation>**Transformer (Vaswani et al., 2017)** 完全没有状态：每个位置同时看所有其他位置，由正弦告诉它身在何处。解码器的位置只向后看，然后看编码器的记忆。

双击进入各模块；238,167 个权重。512 个特征、8 个头、隐藏 2,048、深度 6 就是论文的基础模型。</translation>
    </message>
    <message>
        <source>**The adding problem (Hochreiter and Schmidhuber, 1997)**: of 50 numbers two are marked, and their sum is asked at the end. Who always answers 1 has an error of 0.167.

The LSTM's gates keep the first number until the second comes: below 0.01 after 1,600 steps. Put an RNN in its place and it forgets.</source>
        <translation>**加法问题 (Hochreiter and Schmidhuber, 1997)**：50 个数中有两个被标记，最后要求出它们的和。总是回答 1 的误差为 0.167。

LSTM 的门保留第一个数，直到第二个到来：1,600 步后低于 0.01。换成 RNN，它就会遗忘。</translation>
    </message>
    <message>
        <source>**The cliff (Sutton and Barto, example 6.6)**: each step costs 1, a fall 100. The shortest way, -13, runs along the very edge, and Q-learning finds it, since it learns what the best step would bring, not the one that it takes while exploring.

Put SARSA in the place of “agent”: it learns the safe way along the top.</source>
        <translation>**悬崖 (Sutton and Barto, 例 6.6)**：每步代价 1，跌落代价 100。最短的路为 -13，紧贴悬崖边缘，Q 学习能找到它，因为它学习的是最佳一步的所得，而不是探索时所走的一步。

用 SARSA 替换“agent”：它会学到沿上方的安全之路。</translation>
    </message>
    <message>
        <source>**The neuron of McCulloch and Pitts (1943)** answers 1 where the weighted sum of its inputs reaches its threshold. Nothing here is trained: weights 1, 1 and threshold 2 make AND.

Other gates of “table”: OR has the threshold 1; NAND the weights -1, -1 and the threshold -1; NOT the shape 1, the weight -1 and the threshold 0. For XOR there are no weights at all.</source>
        <translation>**麦卡洛克-皮茨神经元 (1943)** 在输入的加权和达到阈值时回答 1。这里不训练任何东西：权重 1、1 和阈值 2 构成“与”。

“table”的其他门：“或”的阈值为 1；“与非”的权重为 -1、-1，阈值为 -1；“非”的形状为 1，权重为 -1，阈值为 0。“异或”则没有任何权重能做到。</translation>
    </message>
    <message>
        <source>**The perceptron (Rosenblatt, 1958)** learns from its mistakes alone: after each sample that it judges wrongly, its weights move by η (t - y) x.

Setosa and versicolor can be parted by a plane, so it ends without a mistake. Try versicolor and virginica in “iris”: it never ends.</source>
        <translation>**感知机 (Rosenblatt, 1958)** 只从错误中学习：每误判一个样本，其权重就移动 η (t - y) x。

Setosa 与 versicolor 可以用一个平面分开，因此它最终没有错误。在“iris”中试试 versicolor 和 virginica：它永不结束。</translation>
    </message>
    <message>
        <source>**The vision transformer (Dosovitskiy et al., 2020)** cuts the picture into 14×14 patches and reads them like 196 words. A learned class token stands before them; what has become of it in the end is classified. ViT-B/16: 86,567,656 weights.

Set kernel and stride of “patches” to 32 for B/32; 1,024 channels, depth 24, 16 heads and 4,096 hidden features make L/16.</source>
        <translation>**视觉 Transformer (Dosovitskiy et al., 2020)** 把图像切成 14×14 个图块，像 196 个词那样阅读。它们之前有一个学习到的类别词元；它最后变成什么，就据此分类。ViT-B/16：86,567,656 个权重。

把“patches”的卷积核和步幅设为 32 即为 B/32；1,024 个通道、深度 24、16 个头和 4,096 个隐藏特征即为 L/16。</translation>
    </message>
    <message>
        <source>**Two graph convolutions (Kipf and Welling, 2017)** on the friendships of a karate club that broke in two. Of 34 members only the two leaders are known in training: the mask leaves all others out of the loss. The rest follows from who is friends with whom.

594 weights. Click a member in the view to see how far two layers reach.</source>
        <translation>**两层图卷积 (Kipf and Welling, 2017)**，用于一个分裂为二的空手道俱乐部中的友谊。34 名成员中，训练时只知道两位领袖：掩码把其他人排除在损失之外。其余由谁与谁是朋友推出。

594 个权重。在视图中点击一名成员，看两层能到达多远。</translation>
    </message>
    <message>
        <source>**Two players.** The generator (above) bends noise into points; the discriminator (below) judges real points and, by its twins, generated ones. The trainer finds out by itself who is who: the discriminator is what both scores come through.

Watch “Field” while it trains. With r1 at 0 the generator chases the discriminator from cloud to cloud, and some clouds stay empty.</source>
        <translation>**双方对抗**。生成器（上）把噪声弯成点；判别器（下）评判真实的点，并通过其孪生评判生成的点。训练器自己找出谁是谁：两个得分都经过的就是判别器。

训练时请看“判别场”。若 r1 为 0，生成器会追着判别器从一个团跑到另一个团，有些团始终空着。</translation>
    </message>
    <message>
        <source>**VGG (Simonyan and Zisserman, 2014)** is made of 3×3 kernels alone: two in a row see as far as one of 5×5, with fewer weights. Of its 132,863,336 weights nine of ten stand in the three dense layers.

Set the depths of the stages to 2, 2, 3, 3, 3 for VGG-16, and to 2, 2, 4, 4, 4 for VGG-19. The pictures here are noise, to try sizes and speed.</source>
        <translation>**VGG (Simonyan and Zisserman, 2014)** 只用 3×3 卷积核：连排两个与一个 5×5 看得一样远，权重却更少。在它的 132,863,336 个权重中，十分之九在三个全连接层里。

把各阶段的深度设为 2、2、3、3、3 即为 VGG-16，设为 2、2、4、4、4 即为 VGG-19。这里的图像是噪声，用来试验尺寸和速度。</translation>
    </message>
    <message>
        <source>**Why an RNN forgets.** In each step its state passes through the same weights and a tanh, so a gradient on its way back is multiplied by the same matrix 50 times: it dies out or blows up. Of the first marked number nothing arrives, the error stays near 0.167, that of always answering 1.

Open lstm-adding: a memory that is added to, not multiplied, solves the same task. Watch how the gradients differ.</source>
        <translation>**RNN 为何遗忘**。每一步中，其状态经过同样的权重和一个 tanh，因此梯度在回程中被同一个矩阵乘了 50 次：不是消失就是爆炸。第一个被标记的数毫无影响，误差停在 0.167 附近，即总是回答 1 的误差。

请打开 lstm-adding：相加而非相乘的记忆能解决同样的任务。请观看梯度有何不同。</translation>
    </message>
    <message>
        <source>0 to {last}</source>
        <translation>0 到 {last}</translation>
    </message>
    <message>
        <source>; {node} is the first that does</source>
        <translation>；{node} 是第一个这样的模块</translation>
    </message>
    <message>
        <source>A 1×1 convolution makes the block narrow, so that the 3×3 one is cheap, and another makes it four times as wide. The shortcut has a convolution only where sizes differ, as its condition says.</source>
        <translation>一个 1×1 卷积使模块变窄，于是 3×3 卷积代价不大，另一个 1×1 卷积再使它宽四倍。捷径只在尺寸不同的地方才有卷积，由它的条件说明。</translation>
    </message>
    <message>
        <source>A batch of {batch} takes about {needed}, and {device} has {free} free. Not one sample fits: make the network smaller, or what comes in.</source>
        <translation>批大小 {batch} 约需 {needed}，而 {device} 空闲 {free}。连一个样本也放不下：请缩小网络或输入。</translation>
    </message>
    <message>
        <source>A batch of {batch} takes about {needed}, and {device} has {free} free. Up to {most} fit.</source>
        <translation>批大小 {batch} 约需 {needed}，而 {device} 空闲 {free}。最多放得下 {most}。</translation>
    </message>
    <message>
        <source>A block cannot stand at ({x}, {y}): that is too far out.</source>
        <translation>模块不能放在 ({x}, {y})：太远了。</translation>
    </message>
    <message>
        <source>A decoding leads to a trainer.</source>
        <translation>解码应引到训练器。</translation>
    </message>
    <message>
        <source>A drawing is written as {kinds}, not as {kind}.</source>
        <translation>图纸可写为 {kinds}，不能写为 {kind}。</translation>
    </message>
    <message>
        <source>A drawing of this project.</source>
        <translation>这个项目的一张图纸。</translation>
    </message>
    <message>
        <source>A drawing of your library.</source>
        <translation>您的库中的一张图纸。</translation>
    </message>
    <message>
        <source>A graph has no meaning in parts: give {missing} as well.</source>
        <translation>图不能只给一部分：请把 {missing} 也给出。</translation>
    </message>
    <message>
        <source>A loss leads to a trainer.</source>
        <translation>损失应引到训练器。</translation>
    </message>
    <message>
        <source>A metric leads to a trainer.</source>
        <translation>指标应引到训练器。</translation>
    </message>
    <message>
        <source>A name begins with a small letter and goes on with small letters, digits and _; {name} does not. Any text may stand in the title.</source>
        <translation>名称以小写字母开头，其后是小写字母、数字和 _；{name} 不是这样。标题可以是任意文本。</translation>
    </message>
    <message>
        <source>A name has at most {most} characters.</source>
        <translation>名称最多 {most} 个字符。</translation>
    </message>
    <message>
        <source>A target that does not count.</source>
        <translation>不计入的目标。</translation>
    </message>
    <message>
        <source>A title has at most {most} characters.</source>
        <translation>标题最多 {most} 个字符。</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Add a 1×1 convolution to {count} channel between {after} and {before}</source>
        <translation>在 {after} 与 {before} 之间添加一个输出 {count} 个通道的 1×1 卷积</translation>
    </message>
    <message>
        <source>Add a 1×1 convolution to {count} channels between {after} and {before}</source>
        <translation>在 {after} 与 {before} 之间添加一个输出 {count} 个通道的 1×1 卷积</translation>
    </message>
    <message>
        <source>Add a Linear to {count} feature between {after} and {before}</source>
        <translation>在 {after} 与 {before} 之间添加一个输出 {count} 个特征的 Linear</translation>
    </message>
    <message>
        <source>Add a Linear to {count} features between {after} and {before}</source>
        <translation>在 {after} 与 {before} 之间添加一个输出 {count} 个特征的 Linear</translation>
    </message>
    <message>
        <source>Add a learned number to each channel.</source>
        <translation>给每个通道加上一个学习到的数。</translation>
    </message>
    <message>
        <source>Add a learned number to each feature.</source>
        <translation>给每个特征加上一个学习到的数。</translation>
    </message>
    <message>
        <source>Add a learned number to each output.</source>
        <translation>给每个输出加上一个学习到的数。</translation>
    </message>
    <message>
        <source>Add an axis between {after} and {before}</source>
        <translation>在 {after} 与 {before} 之间添加一个轴</translation>
    </message>
    <message>
        <source>Add learned numbers in each step.</source>
        <translation>在每一步中加上学习到的数。</translation>
    </message>
    <message>
        <source>Add learned numbers to the projections.</source>
        <translation>给各投影加上学习到的数。</translation>
    </message>
    <message>
        <source>Add normal noise to each sample while training.</source>
        <translation>训练时给每个样本加上正态噪声。</translation>
    </message>
    <message>
        <source>Add normal noise while training.</source>
        <translation>训练时加上正态噪声。</translation>
    </message>
    <message>
        <source>Add tensors, as the end of a shortcut does.</source>
        <translation>把张量相加，如残差捷径的末端那样。</translation>
    </message>
    <message>
        <source>Add to each place a pattern of sines that tells where it stands.</source>
        <translation>给每个位置加上由正弦构成的图样，表明它在何处。</translation>
    </message>
    <message>
        <source>Add up each vertex and its neighbours, and let a small network see the sum.</source>
        <translation>把每个顶点与其邻居相加，再让一个小网络看这个和。</translation>
    </message>
    <message>
        <source>Add up over axes.</source>
        <translation>沿若干轴求和。</translation>
    </message>
    <message>
        <source>Adversaries</source>
        <translation>对抗</translation>
    </message>
    <message>
        <source>After how many steps an episode is cut.</source>
        <translation>多少步后截断一个回合。</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>Along which axis it is halved; -1 is the last.</source>
        <translation>沿哪个轴对半分；-1 是最后一个。</translation>
    </message>
    <message>
        <source>Along which axis the vectors lie.</source>
        <translation>向量沿哪个轴排列。</translation>
    </message>
    <message>
        <source>Along which axis they add up to 1; -1 is the last.</source>
        <translation>沿哪个轴相加为 1；-1 是最后一个。</translation>
    </message>
    <message>
        <source>Along which axis; the batch is 0, -1 the last.</source>
        <translation>沿哪个轴；批是 0，-1 是最后一个。</translation>
    </message>
    <message>
        <source>Among how many of the likeliest it is drawn; 0 takes all.</source>
        <translation>从多少个最可能的当中抽取；0 表示全部。</translation>
    </message>
    <message>
        <source>An agent acts in one environment. Take the other sources away.</source>
        <translation>智能体在一个环境中行动。请移走其他来源。</translation>
    </message>
    <message>
        <source>An agent learns in one process. Start it without torchrun.</source>
        <translation>智能体在一个进程中学习。请不用 torchrun 启动。</translation>
    </message>
    <message>
        <source>An edge of {stem} joins two graphs.</source>
        <translation>{stem} 的一条边连接了两个图。</translation>
    </message>
    <message>
        <source>An expression has 1 to {most} characters.</source>
        <translation>表达式应有 1 到 {most} 个字符。</translation>
    </message>
    <message>
        <source>Apply a function to each number.</source>
        <translation>对每个数应用一个函数。</translation>
    </message>
    <message>
        <source>Approach swish by straight lines, which small devices compute fast.</source>
        <translation>用折线近似 swish，小型设备能快速计算。</translation>
    </message>
    <message>
        <source>Approach the sigmoid by straight lines, which small devices compute fast.</source>
        <translation>用折线近似 sigmoid，小型设备能快速计算。</translation>
    </message>
    <message>
        <source>Ask that the right class leads by a margin.</source>
        <translation>要求正确的类别领先一个间隔。</translation>
    </message>
    <message>
        <source>Attend to the whole sequence, then pass each place through two dense layers.</source>
        <translation>注意整个序列，再让每个位置经过两个全连接层。</translation>
    </message>
    <message>
        <source>Attend to what is before, then to the memory of an encoder, then pass dense layers.</source>
        <translation>先注意之前的内容，再注意编码器的记忆，然后经过全连接层。</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>Batches after which training ends; 0 leaves it to epochs.</source>
        <translation>多少批后训练结束；0 表示由轮数决定。</translation>
    </message>
    <message>
        <source>Begin a drawing with a tensor from outside; in a composite it is a port.</source>
        <translation>用来自外部的张量开始一张图纸；在复合模块中它是一个端口。</translation>
    </message>
    <message>
        <source>Begin a state with zeros, for a composite that runs once for each step.</source>
        <translation>用零开始一个状态，用于每步运行一次的复合模块。</translation>
    </message>
    <message>
        <source>Begin at the next port of the block, while a wire is drawn</source>
        <translation>画连线时：从该模块的下一个端口开始</translation>
    </message>
    <message>
        <source>Bend smoothly from zero to a straight line, always above zero.</source>
        <translation>从零平滑地弯成直线，始终大于零。</translation>
    </message>
    <message>
        <source>Bend smoothly towards a floor below zero.</source>
        <translation>在零以下平滑地弯向一个下限。</translation>
    </message>
    <message>
        <source>Bring advantages to mean 0 and deviation 1.</source>
        <translation>把优势变为均值 0、标准差 1。</translation>
    </message>
    <message>
        <source>Bring each channel of each picture to mean 0 and variance 1.</source>
        <translation>把每张图像的每个通道变为均值 0、方差 1。</translation>
    </message>
    <message>
        <source>Bring each channel to mean 0 and variance 1 over the batch, then scale and shift it.</source>
        <translation>在一批之内把每个通道变为均值 0、方差 1，然后缩放和平移。</translation>
    </message>
    <message>
        <source>Bring each column to mean 0 and deviation 1.</source>
        <translation>把每一列变为均值 0、标准差 1。</translation>
    </message>
    <message>
        <source>Bring each feature to mean 0 and variance 1 over the batch, then scale and shift it.</source>
        <translation>在一批之内把每个特征变为均值 0、方差 1，然后缩放和平移。</translation>
    </message>
    <message>
        <source>Bring each group of channels of each sample to mean 0 and variance 1.</source>
        <translation>把每个样本的每组通道变为均值 0、方差 1。</translation>
    </message>
    <message>
        <source>Bring each measure to mean 0 and deviation 1.</source>
        <translation>把每项测量变为均值 0、标准差 1。</translation>
    </message>
    <message>
        <source>Bring each measure, and the target, to mean 0 and deviation 1.</source>
        <translation>把每项测量和目标变为均值 0、标准差 1。</translation>
    </message>
    <message>
        <source>Bring each sample, or each of its vectors, to mean 0 and variance 1.</source>
        <translation>把每个样本或它的每个向量变为均值 0、方差 1。</translation>
    </message>
    <message>
        <source>Bring pictures to a given size.</source>
        <translation>把图像变为给定的尺寸。</translation>
    </message>
    <message>
        <source>Bring pictures to the size of others.</source>
        <translation>把图像变为与另一些相同的尺寸。</translation>
    </message>
    <message>
        <source>Bring the pixels from 0..16 to 0..1.</source>
        <translation>把像素从 0..16 变到 0..1。</translation>
    </message>
    <message>
        <source>Bring what is observed from a low and a high value to -1 and 1.</source>
        <translation>把观测从其最低值和最高值变到 -1 和 1。</translation>
    </message>
    <message>
        <source>Bring {after} to {height}×{width} before {before}</source>
        <translation>在 {before} 之前把 {after} 变为 {height}×{width}</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>搭建</translation>
    </message>
    <message>
        <source>By how much it must lead.</source>
        <translation>必须领先多少。</translation>
    </message>
    <message>
        <source>Bypass {source}</source>
        <translation>旁路 {source}</translation>
    </message>
    <message>
        <source>Call {node} {new}</source>
        <translation>把 {node} 改名为 {new}</translation>
    </message>
    <message>
        <source>Carry a state along a sequence: each step mixes it with what arrives.</source>
        <translation>沿序列传递一个状态：每一步把它与到来的内容混合。</translation>
    </message>
    <message>
        <source>Carry a state along a sequence; two gates say what is renewed.</source>
        <translation>沿序列传递一个状态；由两个门决定更新什么。</translation>
    </message>
    <message>
        <source>Carry a state and a memory along a sequence; gates say what is kept.</source>
        <translation>沿序列传递一个状态和一个记忆；由门决定保留什么。</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>格子</translation>
    </message>
    <message>
        <source>Channels behind the pooling.</source>
        <translation>池化之后的通道数。</translation>
    </message>
    <message>
        <source>Channels in front of the 3×3 kernels.</source>
        <translation>3×3 卷积核之前的通道数。</translation>
    </message>
    <message>
        <source>Channels in front of the large kernels.</source>
        <translation>大卷积核之前的通道数。</translation>
    </message>
    <message>
        <source>Channels of the 1×1 kernels.</source>
        <translation>1×1 卷积核的通道数。</translation>
    </message>
    <message>
        <source>Channels of the 3×3 kernels.</source>
        <translation>3×3 卷积核的通道数。</translation>
    </message>
    <message>
        <source>Channels of the large kernels.</source>
        <translation>大卷积核的通道数。</translation>
    </message>
    <message>
        <source>Choose the discriminator, place it again as the same module, lead what the generator makes through that twin, and its score here.</source>
        <translation>选择判别器，作为同一模块再放一次，让生成器的产物经过这个孪生，再把它的得分引到这里。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Compare probabilities with yes and no, each for itself.</source>
        <translation>把概率与是/否比较，逐个独立计算。</translation>
    </message>
    <message>
        <source>Compare scores of classes with the right class.</source>
        <translation>把各类别的得分与正确的类别比较。</translation>
    </message>
    <message>
        <source>Compare scores with yes and no, each score for itself.</source>
        <translation>把得分与是/否比较，每个得分独立计算。</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>Count the edges that end at each vertex.</source>
        <translation>数出终止于每个顶点的边数。</translation>
    </message>
    <message>
        <source>Cross a frozen lake of 4×4 or 8×8 cells without falling into a hole.</source>
        <translation>穿过 4×4 或 8×8 格的冰湖而不掉进冰洞。</translation>
    </message>
    <message>
        <source>Cut a square out at a random place; in the middle outside of training.</source>
        <translation>在随机位置裁出一个正方形；训练之外则在中央裁出。</translation>
    </message>
    <message>
        <source>Cut a tensor into parts of given sizes along an axis.</source>
        <translation>沿一个轴把张量切成给定尺寸的几部分。</translation>
    </message>
    <message>
        <source>Cut a text into stretches of characters, and ask for the next one at each place.</source>
        <translation>把文本切成一段段字符，并在每个位置询问下一个字符。</translation>
    </message>
    <message>
        <source>Cut an episode after so many steps; what would have come still counts for the agent.</source>
        <translation>若干步后截断回合；其后本会得到的仍为智能体计入。</translation>
    </message>
    <message>
        <source>Cut off what is below zero or above six.</source>
        <translation>截去小于零或大于六的部分。</translation>
    </message>
    <message>
        <source>Cut off what is below zero.</source>
        <translation>截去小于零的部分。</translation>
    </message>
    <message>
        <source>Cut off what lies outside two bounds.</source>
        <translation>截去两个界限之外的部分。</translation>
    </message>
    <message>
        <source>Cut the middle out of a picture so that it becomes as large as another.</source>
        <translation>从图像中央裁剪，使它与另一张一样大。</translation>
    </message>
    <message>
        <source>Cut the middle out of a picture.</source>
        <translation>裁出图像的中央。</translation>
    </message>
    <message>
        <source>Cut the middle out of pictures.</source>
        <translation>裁出图像的中央。</translation>
    </message>
    <message>
        <source>Damp each value by the squares of the same pixel in neighbouring channels.</source>
        <translation>用相邻通道同一像素的平方来抑制每个值。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>全连接</translation>
    </message>
    <message>
        <source>Deviation around the target's action.</source>
        <translation>目标动作周围的标准差。</translation>
    </message>
    <message>
        <source>Deviation of what is tried, in halves of the range.</source>
        <translation>尝试时的标准差，以取值范围的一半为单位。</translation>
    </message>
    <message>
        <source>Distance between patches.</source>
        <translation>图块之间的距离。</translation>
    </message>
    <message>
        <source>Distance between squares; 0 takes their side.</source>
        <translation>方块之间的距离；0 表示取其边长。</translation>
    </message>
    <message>
        <source>Distance between the kernel's points.</source>
        <translation>卷积核各点之间的距离。</translation>
    </message>
    <message>
        <source>Distance between the points of the kernels (steps).</source>
        <translation>卷积核各点之间的距离（步）。</translation>
    </message>
    <message>
        <source>Distance between windows; 0 takes their size.</source>
        <translation>窗口之间的距离；0 表示取其大小。</translation>
    </message>
    <message>
        <source>Divide each vector by its root mean square, then scale it.</source>
        <translation>把每个向量除以其均方根，然后缩放。</translation>
    </message>
    <message>
        <source>Divide one tensor by another, number by number.</source>
        <translation>一个张量除以另一个，逐数相除。</translation>
    </message>
    <message>
        <source>Divide vectors by their length.</source>
        <translation>把向量除以其长度。</translation>
    </message>
    <message>
        <source>Divide what a vertex holds by its sum.</source>
        <translation>把一个顶点所含的值除以其总和。</translation>
    </message>
    <message>
        <source>Double the sides of a picture that is being made: a step of the generator of DCGAN (Radford et al., 2015).</source>
        <translation>把正在生成的图像边长加倍：DCGAN 生成器的一步 (Radford et al., 2015)。</translation>
    </message>
    <message>
        <source>Double the sides, put beside it what skipped the depth of the U-Net, and look at both. Lead into “skipped” what the step at the same height gave on the way down.</source>
        <translation>边长加倍，在旁边放上越过 U-Net 深处的内容，然后一并查看。请把下行时同一高度的一步所给出的内容引入“skipped”。</translation>
    </message>
    <message>
        <source>Drag a wire there from the block that gives it.</source>
        <translation>请从给出它的模块拖一条连线过来。</translation>
    </message>
    <message>
        <source>Draw a box with a title around blocks that belong together.</source>
        <translation>在相关的模块周围画一个带标题的框。</translation>
    </message>
    <message>
        <source>Draw each id by its probability, so that no two texts are the same.</source>
        <translation>按概率抽取每个编号，因此没有两段文本相同。</translation>
    </message>
    <message>
        <source>Draw random numbers for each sample, others in each epoch.</source>
        <translation>为每个样本抽取随机数，每轮都不同。</translation>
    </message>
    <message>
        <source>Draw steps more often that were judged wrongly.</source>
        <translation>更频繁地抽取曾被误判的步。</translation>
    </message>
    <message>
        <source>Drop random numbers while keeping mean and variance, as SELU wants it.</source>
        <translation>随机丢弃一些数，同时保持均值和方差，正如 SELU 所需。</translation>
    </message>
    <message>
        <source>Each place looks back at those before it, then at what the encoder read, then is thought over by itself (Vaswani et al., 2017). The mask is that of the memory.</source>
        <translation>每个位置回看之前的位置，再看编码器所读的内容，然后各自加工 (Vaswani et al., 2017)。掩码是记忆的掩码。</translation>
    </message>
    <message>
        <source>Edges lead into a layer for graphs, such as GCNConv, beside the vertices.</source>
        <translation>边应与顶点一起引到图层，例如 GCNConv。</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>Enable {source}</source>
        <translation>启用 {source}</translation>
    </message>
    <message>
        <source>End what is being done</source>
        <translation>结束正在做的事</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Epochs between drops, or without progress before one.</source>
        <translation>两次下降之间的轮数，或下降之前没有进步的轮数。</translation>
    </message>
    <message>
        <source>Epochs without progress after which training ends; 0 never ends it.</source>
        <translation>没有进步多少轮后训练结束；0 表示从不。</translation>
    </message>
    <message>
        <source>Every place looks at all others, then is thought over by itself: the encoder of the Transformer (Vaswani et al., 2017). The mask is true where there is something to read.</source>
        <translation>每个位置看所有其他位置，然后各自加工：Transformer 的编码器 (Vaswani et al., 2017)。有内容可读之处掩码为真。</translation>
    </message>
    <message>
        <source>Exactly, or by the hyperbolic tangent as GPT-2 does.</source>
        <translation>精确计算，或像 GPT-2 那样用双曲正切近似。</translation>
    </message>
    <message>
        <source>Exchange the last two axes between {after} and {before}</source>
        <translation>在 {after} 与 {before} 之间交换最后两个轴</translation>
    </message>
    <message>
        <source>Exchange the wires of {first} and {second}</source>
        <translation>交换 {first} 与 {second} 的连线</translation>
    </message>
    <message>
        <source>Fetch a passenger at one of four places and bring him to another.</source>
        <translation>在四处之一接上乘客，把他送到另一处。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>判别场</translation>
    </message>
    <message>
        <source>Filter by a polynomial of the graph's Laplacian, which reaches as far as it has terms.</source>
        <translation>用图拉普拉斯的多项式滤波，有几项就能到达多远。</translation>
    </message>
    <message>
        <source>First each place looks at those before it, then at the memory of the encoder, then it is thought over by itself.</source>
        <translation>每个位置先看它之前的位置，再看编码器的记忆，然后各自细想。</translation>
    </message>
    <message>
        <source>First every patch looks at all others, then each is thought over by itself. Both branches are added to what came in.</source>
        <translation>先由每个图块看所有其他图块，再各自细想。两个分支都加到输入上。</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>For how many samples.</source>
        <translation>对多少样本。</translation>
    </message>
    <message>
        <source>For whole numbers: how many there are, from 0 up; 0 leaves it open.</source>
        <translation>对整数：共有多少个，从 0 起；0 表示不限定。</translation>
    </message>
    <message>
        <source>From one stretch to the next; 0 takes the length.</source>
        <translation>从一段到下一段的距离；0 表示取段长。</translation>
    </message>
    <message>
        <source>Give 1 where the input is 0 or more, else 0; no gradient passes.</source>
        <translation>输入为 0 或更大时给出 1，否则给出 0；不传递梯度。</translation>
    </message>
    <message>
        <source>Give 1,797 pictures of handwritten digits as graphs: each pixel is joined to those around it.</source>
        <translation>给出 1,797 张手写数字图像所成的图：每个像素与其周围的像素相连。</translation>
    </message>
    <message>
        <source>Give 1,797 pictures of handwritten digits, 8×8 pixels.</source>
        <translation>给出 1,797 张手写数字图像，8×8 像素。</translation>
    </message>
    <message>
        <source>Give 10 measures of 442 patients, and how far their disease went in a year.</source>
        <translation>给出 442 位患者的 10 项测量，以及一年后病情的进展。</translation>
    </message>
    <message>
        <source>Give 13 measures of 178 wines of three growers.</source>
        <translation>给出三位种植者 178 种葡萄酒的 13 项测量。</translation>
    </message>
    <message>
        <source>Give 30 measures of 569 growths, malignant or benign.</source>
        <translation>给出 569 个肿块的 30 项测量，恶性或良性。</translation>
    </message>
    <message>
        <source>Give a graph of groups, hide some of its edges, and ask which pairs are joined.</source>
        <translation>给出由若干群组成的图，隐藏一些边，询问哪些顶点对相连。</translation>
    </message>
    <message>
        <source>Give each edge what the vertices hold that it joins.</source>
        <translation>给每条边它所连顶点的内容。</translation>
    </message>
    <message>
        <source>Give each vertex what its graph holds.</source>
        <translation>给每个顶点它所在图的内容。</translation>
    </message>
    <message>
        <source>Give every row of a logic gate's table, for training and validation alike.</source>
        <translation>给出逻辑门真值表的每一行，训练与验证相同。</translation>
    </message>
    <message>
        <source>Give graphs built like small molecules, some of them with a nitro group.</source>
        <translation>给出仿照小分子构造的图，其中一些带有硝基。</translation>
    </message>
    <message>
        <source>Give graphs of numbers; asked is the sum of each edge's number times those of its ends.</source>
        <translation>给出由数构成的图；所求为每条边的数乘以其两端的数之和。</translation>
    </message>
    <message>
        <source>Give noise on a graph, and what a filter makes of it; the filter is to be found.</source>
        <translation>给出图上的噪声，以及滤波器对它的作用；要找出这个滤波器。</translation>
    </message>
    <message>
        <source>Give pictures of noise with random labels, to try sizes and speed.</source>
        <translation>给出带随机标签的噪声图像，用来试验尺寸和速度。</translation>
    </message>
    <message>
        <source>Give points at the four corners of a square, labelled by exclusive or.</source>
        <translation>给出正方形四角的点，以异或为标签。</translation>
    </message>
    <message>
        <source>Give points of the plane in clouds that lie on a ring, to see whether a network finds all.</source>
        <translation>给出平面上成团排成环的点，看网络能否全部找到。</translation>
    </message>
    <message>
        <source>Give points of the plane in two or more classes that no line parts.</source>
        <translation>给出平面上两类或多类的点，没有直线能把它们分开。</translation>
    </message>
    <message>
        <source>Give sequences of numbers of which two are marked; their sum is the answer.</source>
        <translation>给出其中两个数被标记的数列；答案是它们的和。</translation>
    </message>
    <message>
        <source>Give sequences of symbols, and the same backwards: the smallest task of translation.</source>
        <translation>给出符号序列及其倒序：最小的翻译任务。</translation>
    </message>
    <message>
        <source>Give the Laplacian of a graph: how each vertex differs from its neighbours.</source>
        <translation>给出图的拉普拉斯矩阵：每个顶点与其邻居有多大不同。</translation>
    </message>
    <message>
        <source>Give the eigenvalues of a symmetric matrix, the least first, and its eigenvectors.</source>
        <translation>给出对称矩阵的特征值（从小到大）及其特征向量。</translation>
    </message>
    <message>
        <source>Give the friendships in a karate club that broke in two, and which side each took.</source>
        <translation>给出一个分裂为二的空手道俱乐部中的友谊，以及每人站在哪一边。</translation>
    </message>
    <message>
        <source>Give the matrix by which a GCN convolution mixes neighbours.</source>
        <translation>给出 GCN 卷积用来混合邻居的矩阵。</translation>
    </message>
    <message>
        <source>Give the measures of 150 irises of three species.</source>
        <translation>给出三个品种 150 株鸢尾花的测量。</translation>
    </message>
    <message>
        <source>Give the signal that has so much of each eigenvector.</source>
        <translation>给出含有各特征向量相应分量的信号。</translation>
    </message>
    <message>
        <source>Give {node} weights of its own</source>
        <translation>给 {node} 独立的权重</translation>
    </message>
    <message>
        <source>Go inside, or write what it is called</source>
        <translation>进入内部，或改写名称</translation>
    </message>
    <message>
        <source>Go to the next port that fits, while a wire is drawn</source>
        <translation>画连线时：到下一个合适的端口</translation>
    </message>
    <message>
        <source>Go to the port before, while a wire is drawn</source>
        <translation>画连线时：到上一个端口</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Graph data</source>
        <translation>图数据</translation>
    </message>
    <message>
        <source>Graphs</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Greedy episodes of an evaluation.</source>
        <translation>一次评估的贪心回合数。</translation>
    </message>
    <message>
        <source>Greedy episodes that judge the weights in the end.</source>
        <translation>最终评判权重的贪心回合数。</translation>
    </message>
    <message>
        <source>Halve the sides of a picture that is judged: a step of the discriminator of DCGAN (Radford et al., 2015).</source>
        <translation>把被评判的图像边长减半：DCGAN 判别器的一步 (Radford et al., 2015)。</translation>
    </message>
    <message>
        <source>Hold numbers that are learned: a class token, a table of positions, a threshold.</source>
        <translation>保存要学习的数：类别词元、位置表、阈值。</translation>
    </message>
    <message>
        <source>Hold numbers that stay as they are.</source>
        <translation>保存保持不变的数。</translation>
    </message>
    <message>
        <source>How edges and vertices are put together.</source>
        <translation>边与顶点如何合在一起。</translation>
    </message>
    <message>
        <source>How far a sample may lie, in distances between real ones.</source>
        <translation>样本可以离多远，以真实样本之间的距离为单位。</translation>
    </message>
    <message>
        <source>How far a sample moves the weights.</source>
        <translation>一个样本把权重移动多远。</translation>
    </message>
    <message>
        <source>How far a step goes.</source>
        <translation>一步走多远。</translation>
    </message>
    <message>
        <source>How far a step of the discriminator goes, as that of the generator.</source>
        <translation>判别器一步走多远，与生成器的相对应。</translation>
    </message>
    <message>
        <source>How far a step of the generator goes: 0.001 if it is small, 0.0002 in deep convolutions.</source>
        <translation>生成器一步走多远：小网络取 0.001，深层卷积取 0.0002。</translation>
    </message>
    <message>
        <source>How far advantages look ahead (λ).</source>
        <translation>优势向前看多远（λ）。</translation>
    </message>
    <message>
        <source>How far an entry moves to its target (α).</source>
        <translation>表项向其目标移动多远（α）。</translation>
    </message>
    <message>
        <source>How far at most, in each direction.</source>
        <translation>每个方向最多多远。</translation>
    </message>
    <message>
        <source>How far at most, to each side.</source>
        <translation>每侧最多多远。</translation>
    </message>
    <message>
        <source>How far below zero the floor is.</source>
        <translation>下限在零以下多远。</translation>
    </message>
    <message>
        <source>How far that noise goes at most.</source>
        <translation>这种噪声最多有多大。</translation>
    </message>
    <message>
        <source>How far the 3×3 kernel moves at a time (pixels).</source>
        <translation>3×3 卷积核每次移动多远（像素）。</translation>
    </message>
    <message>
        <source>How far the first kernel moves at a time (pixels).</source>
        <translation>第一个卷积核每次移动多远（像素）。</translation>
    </message>
    <message>
        <source>How far the kernel moves at a time.</source>
        <translation>卷积核每次移动多远。</translation>
    </message>
    <message>
        <source>How far the likelihood of an action may move at once.</source>
        <translation>一个动作的概率一次可以变动多少。</translation>
    </message>
    <message>
        <source>How far the target critics follow in each update (τ).</source>
        <translation>目标评论家每次更新跟随多少（τ）。</translation>
    </message>
    <message>
        <source>How far the target network follows in each update (τ).</source>
        <translation>目标网络每次更新跟随多少（τ）。</translation>
    </message>
    <message>
        <source>How far the target of real samples lies below 1.</source>
        <translation>真实样本的目标比 1 低多少。</translation>
    </message>
    <message>
        <source>How fast heat flows, or where the border or bell stands.</source>
        <translation>热扩散多快，或界限、钟形位于何处。</translation>
    </message>
    <message>
        <source>How high it is.</source>
        <translation>高度。</translation>
    </message>
    <message>
        <source>How likely two of a group are joined.</source>
        <translation>同群的两个顶点相连的可能性。</translation>
    </message>
    <message>
        <source>How likely two of different groups are.</source>
        <translation>不同群的两个顶点相连的可能性。</translation>
    </message>
    <message>
        <source>How long the vectors are; 0 takes it from what arrives.</source>
        <translation>向量的长度；0 表示取自到来的内容。</translation>
    </message>
    <message>
        <source>How many actions there are.</source>
        <translation>有多少个动作。</translation>
    </message>
    <message>
        <source>How many batches add their gradients before a step.</source>
        <translation>累积多少批的梯度才走一步。</translation>
    </message>
    <message>
        <source>How many before the axis before the last.</source>
        <translation>倒数第二个轴之前加多少个。</translation>
    </message>
    <message>
        <source>How many before the last axis.</source>
        <translation>最后一个轴之前加多少个。</translation>
    </message>
    <message>
        <source>How many beginnings are kept.</source>
        <translation>保留多少个开头。</translation>
    </message>
    <message>
        <source>How many behind the axis before the last.</source>
        <translation>倒数第二个轴之后加多少个。</translation>
    </message>
    <message>
        <source>How many behind the last axis.</source>
        <translation>最后一个轴之后加多少个。</translation>
    </message>
    <message>
        <source>How many blocks stand in a row.</source>
        <translation>连排多少个模块。</translation>
    </message>
    <message>
        <source>How many channels are set to zero.</source>
        <translation>多少通道被置零。</translation>
    </message>
    <message>
        <source>How many channels come out.</source>
        <translation>输出多少个通道。</translation>
    </message>
    <message>
        <source>How many channels stand in the middle; four times as many leave.</source>
        <translation>中间有多少个通道；输出为其四倍。</translation>
    </message>
    <message>
        <source>How many channels they have.</source>
        <translation>有多少个通道。</translation>
    </message>
    <message>
        <source>How many characters a stretch has.</source>
        <translation>一段有多少个字符。</translation>
    </message>
    <message>
        <source>How many classes may be guessed.</source>
        <translation>可以猜多少个类别。</translation>
    </message>
    <message>
        <source>How many classes spirals and blobs have.</source>
        <translation>螺旋和团块有多少个类别。</translation>
    </message>
    <message>
        <source>How many classes there are.</source>
        <translation>有多少个类别。</translation>
    </message>
    <message>
        <source>How many clouds the ring has.</source>
        <translation>环上有多少个团。</translation>
    </message>
    <message>
        <source>How many clouds there are.</source>
        <translation>有多少个团。</translation>
    </message>
    <message>
        <source>How many convolutions stand in a row.</source>
        <translation>连排多少个卷积。</translation>
    </message>
    <message>
        <source>How many deviations from a middle count.</source>
        <translation>离中心多少个标准差算数。</translation>
    </message>
    <message>
        <source>How many edges a vertex has in the mean.</source>
        <translation>一个顶点平均有多少条边。</translation>
    </message>
    <message>
        <source>How many features each vertex gets, and has in between.</source>
        <translation>每个顶点得到多少个特征，中间层也是。</translation>
    </message>
    <message>
        <source>How many features each vertex gets.</source>
        <translation>每个顶点得到多少个特征。</translation>
    </message>
    <message>
        <source>How many features stand between the two dense layers.</source>
        <translation>两个全连接层之间有多少个特征。</translation>
    </message>
    <message>
        <source>How many features stand between the two maps of an update.</source>
        <translation>一次更新的两个映射之间有多少个特征。</translation>
    </message>
    <message>
        <source>How many features vertices, edges and graph get.</source>
        <translation>顶点、边和图得到多少个特征。</translation>
    </message>
    <message>
        <source>How many graphs there are.</source>
        <translation>有多少个图。</translation>
    </message>
    <message>
        <source>How many groups the channels are parted into.</source>
        <translation>通道分成多少组。</translation>
    </message>
    <message>
        <source>How many heads look at the patches.</source>
        <translation>有多少个头看图块。</translation>
    </message>
    <message>
        <source>How many heads look at the places.</source>
        <translation>有多少个头查看各位置。</translation>
    </message>
    <message>
        <source>How many heads; they share the features out.</source>
        <translation>有多少个头；它们分摊特征。</translation>
    </message>
    <message>
        <source>How many ids are written at most where no target says so.</source>
        <translation>没有目标说明时最多写多少个编号。</translation>
    </message>
    <message>
        <source>How many ids there are.</source>
        <translation>有多少个编号。</translation>
    </message>
    <message>
        <source>How many ids there are; 0 takes it from what arrives.</source>
        <translation>有多少个编号；0 表示取自到来的内容。</translation>
    </message>
    <message>
        <source>How many it has at most.</source>
        <translation>最多有多少。</translation>
    </message>
    <message>
        <source>How many kept steps make one update.</source>
        <translation>多少个保留的步构成一次更新。</translation>
    </message>
    <message>
        <source>How many kernels, and so channels that come out.</source>
        <translation>有多少个卷积核，也就是输出多少个通道。</translation>
    </message>
    <message>
        <source>How many layers stand one above the other.</source>
        <translation>叠放多少层。</translation>
    </message>
    <message>
        <source>How many molecules there are.</source>
        <translation>有多少个分子。</translation>
    </message>
    <message>
        <source>How many neighbouring channels count.</source>
        <translation>有多少个相邻通道算数。</translation>
    </message>
    <message>
        <source>How many numbers come out.</source>
        <translation>输出多少个数。</translation>
    </message>
    <message>
        <source>How many numbers each sample gets.</source>
        <translation>每个样本得到多少个数。</translation>
    </message>
    <message>
        <source>How many numbers stand for a place.</source>
        <translation>用多少个数表示一个位置。</translation>
    </message>
    <message>
        <source>How many numbers stand for a symbol.</source>
        <translation>用多少个数表示一个符号。</translation>
    </message>
    <message>
        <source>How many numbers stand for an id.</source>
        <translation>一个编号用多少个数表示。</translation>
    </message>
    <message>
        <source>How many numbers the state has.</source>
        <translation>状态有多少个数。</translation>
    </message>
    <message>
        <source>How many observations are shown together.</source>
        <translation>同时显示多少个观测。</translation>
    </message>
    <message>
        <source>How many of each side are known: its leader, then others.</source>
        <translation>每边已知多少人：先是领袖，然后是其他人。</translation>
    </message>
    <message>
        <source>How many of them are dropped.</source>
        <translation>其中多少被丢弃。</translation>
    </message>
    <message>
        <source>How many of them are set to zero.</source>
        <translation>其中多少被置零。</translation>
    </message>
    <message>
        <source>How many of them.</source>
        <translation>其中多少。</translation>
    </message>
    <message>
        <source>How many pairs are used; 0 takes all.</source>
        <translation>使用多少对；0 表示全部。</translation>
    </message>
    <message>
        <source>How many pictures there are.</source>
        <translation>有多少张图像。</translation>
    </message>
    <message>
        <source>How many pixels around it a pixel is joined to.</source>
        <translation>一个像素与其周围多少个像素相连。</translation>
    </message>
    <message>
        <source>How many places it has.</source>
        <translation>有多少个位置。</translation>
    </message>
    <message>
        <source>How many points there are, the corners in turn.</source>
        <translation>有多少个点，四角轮流。</translation>
    </message>
    <message>
        <source>How many points there are.</source>
        <translation>有多少个点。</translation>
    </message>
    <message>
        <source>How many run side by side.</source>
        <translation>并排运行多少个。</translation>
    </message>
    <message>
        <source>How many samples are used; 0 takes all.</source>
        <translation>使用多少个样本；0 表示全部。</translation>
    </message>
    <message>
        <source>How many samples make one step.</source>
        <translation>多少个样本构成一步。</translation>
    </message>
    <message>
        <source>How many sequences there are.</source>
        <translation>有多少个序列。</translation>
    </message>
    <message>
        <source>How many signals there are.</source>
        <translation>有多少个信号。</translation>
    </message>
    <message>
        <source>How many slopes are learned.</source>
        <translation>学习多少个斜率。</translation>
    </message>
    <message>
        <source>How many steps a sequence has.</source>
        <translation>一个序列有多少步。</translation>
    </message>
    <message>
        <source>How many steps are kept.</source>
        <translation>保留多少步。</translation>
    </message>
    <message>
        <source>How many steps become one.</source>
        <translation>多少步合为一步。</translation>
    </message>
    <message>
        <source>How many steps make one update.</source>
        <translation>多少步构成一次更新。</translation>
    </message>
    <message>
        <source>How many steps, each with other pairs, make an epoch.</source>
        <translation>多少步（每步用不同的对）构成一轮。</translation>
    </message>
    <message>
        <source>How many symbols a sequence has at least.</source>
        <translation>一个序列至少有多少个符号。</translation>
    </message>
    <message>
        <source>How many symbols there are.</source>
        <translation>有多少个符号。</translation>
    </message>
    <message>
        <source>How many terms a polynomial has.</source>
        <translation>一个多项式有多少项。</translation>
    </message>
    <message>
        <source>How many terms the polynomial has.</source>
        <translation>多项式有多少项。</translation>
    </message>
    <message>
        <source>How many there are.</source>
        <translation>有多少个。</translation>
    </message>
    <message>
        <source>How many times as many channels stand in the middle.</source>
        <translation>中间的通道是原来的多少倍。</translation>
    </message>
    <message>
        <source>How many times fewer features stand in the middle.</source>
        <translation>中间的特征减少为多少分之一。</translation>
    </message>
    <message>
        <source>How many times it attends.</source>
        <translation>注意多少次。</translation>
    </message>
    <message>
        <source>How many times it stands in a row (×N).</source>
        <translation>它连排多少次（×N）。</translation>
    </message>
    <message>
        <source>How many vertices of each graph have room.</source>
        <translation>每个图容纳多少个顶点。</translation>
    </message>
    <message>
        <source>How many vertices there are.</source>
        <translation>有多少个顶点。</translation>
    </message>
    <message>
        <source>How many weights are dropped while training.</source>
        <translation>训练时丢弃多少权重。</translation>
    </message>
    <message>
        <source>How many words of each side get an id.</source>
        <translation>每边有多少个词得到编号。</translation>
    </message>
    <message>
        <source>How much a yes counts against a no.</source>
        <translation>一个“是”相对于一个“否”有多重。</translation>
    </message>
    <message>
        <source>How much an undecided policy is rewarded.</source>
        <translation>策略保持不确定能得到多少奖励。</translation>
    </message>
    <message>
        <source>How much at most, as a share.</source>
        <translation>最多多少，以比例计。</translation>
    </message>
    <message>
        <source>How much each class counts; none where all count the same.</source>
        <translation>每个类别的分量；留空则全部相同。</translation>
    </message>
    <message>
        <source>How much is dropped between the layers.</source>
        <translation>层与层之间丢弃多少。</translation>
    </message>
    <message>
        <source>How much is dropped while training.</source>
        <translation>训练时丢弃多少。</translation>
    </message>
    <message>
        <source>How much it counts in the sum of all losses.</source>
        <translation>在所有损失之和中所占的分量。</translation>
    </message>
    <message>
        <source>How much larger.</source>
        <translation>放大多少倍。</translation>
    </message>
    <message>
        <source>How much longer sequences are favoured; 0 does not.</source>
        <translation>对较长序列偏爱多少；0 表示不偏爱。</translation>
    </message>
    <message>
        <source>How much of each batch enters the running mean.</source>
        <translation>每一批有多少进入滑动均值。</translation>
    </message>
    <message>
        <source>How much of earlier gradients goes on in the discriminator, for Adam and its kin.</source>
        <translation>较早的梯度在判别器中保留多少，用于 Adam 及其同类。</translation>
    </message>
    <message>
        <source>How much of earlier gradients goes on in the generator, for Adam and its kin.</source>
        <translation>较早的梯度在生成器中保留多少，用于 Adam 及其同类。</translation>
    </message>
    <message>
        <source>How much of the last step goes on, for SGD and RMSprop.</source>
        <translation>上一步保留多少，用于 SGD 和 RMSprop。</translation>
    </message>
    <message>
        <source>How much of the target goes to all classes.</source>
        <translation>目标有多少分给所有类别。</translation>
    </message>
    <message>
        <source>How much of their squares goes on in the discriminator, for Adam and its kin.</source>
        <translation>梯度的平方在判别器中保留多少，用于 Adam 及其同类。</translation>
    </message>
    <message>
        <source>How much of their squares goes on in the generator, for Adam and its kin.</source>
        <translation>梯度的平方在生成器中保留多少，用于 Adam 及其同类。</translation>
    </message>
    <message>
        <source>How much the error of the value counts.</source>
        <translation>价值的误差有多重。</translation>
    </message>
    <message>
        <source>How much weights shrink in each step.</source>
        <translation>每一步中权重收缩多少。</translation>
    </message>
    <message>
        <source>How often a step goes aside of where it was meant to go.</source>
        <translation>一步有多经常偏离原定方向。</translation>
    </message>
    <message>
        <source>How often all training samples are seen.</source>
        <translation>所有训练样本被看多少遍。</translation>
    </message>
    <message>
        <source>How often any action is taken (ε), at first.</source>
        <translation>最初有多经常采取任意动作（ε）。</translation>
    </message>
    <message>
        <source>How often any action is taken (ε), in the end.</source>
        <translation>最后有多经常采取任意动作（ε）。</translation>
    </message>
    <message>
        <source>How often each rollout is gone through.</source>
        <translation>每段采样被用多少遍。</translation>
    </message>
    <message>
        <source>How sharp the bend is.</source>
        <translation>弯折有多急。</translation>
    </message>
    <message>
        <source>How slowly an average of the generator follows it, as 0.999; 0 for none. The average is what is measured, shown and kept.</source>
        <translation>生成器的平均值以多慢的速度跟随它，如 0.999；0 表示没有。度量、显示和保存的是这个平均值。</translation>
    </message>
    <message>
        <source>How strongly they damp.</source>
        <translation>抑制有多强。</translation>
    </message>
    <message>
        <source>How the classes lie.</source>
        <translation>各类别如何分布。</translation>
    </message>
    <message>
        <source>How the learning rate changes.</source>
        <translation>学习率如何变化。</translation>
    </message>
    <message>
        <source>How the neighbours are put together.</source>
        <translation>邻居如何合在一起。</translation>
    </message>
    <message>
        <source>How the pixels are numbered.</source>
        <translation>像素如何编号。</translation>
    </message>
    <message>
        <source>How the vertices are joined.</source>
        <translation>顶点如何相连。</translation>
    </message>
    <message>
        <source>How they are put together.</source>
        <translation>如何合在一起。</translation>
    </message>
    <message>
        <source>How they lie: around 0 with deviation 1, or evenly in -1..1.</source>
        <translation>如何分布：以 0 为中心、标准差为 1，或在 -1..1 中均匀分布。</translation>
    </message>
    <message>
        <source>How weights follow gradients.</source>
        <translation>权重如何跟随梯度。</translation>
    </message>
    <message>
        <source>How weights of the discriminator follow gradients.</source>
        <translation>判别器的权重如何跟随梯度。</translation>
    </message>
    <message>
        <source>How weights of the generator follow gradients.</source>
        <translation>生成器的权重如何跟随梯度。</translation>
    </message>
    <message>
        <source>How well each place of the memory fits decides how much of it is taken; the padding is left out before the shares are made.</source>
        <translation>记忆的每个位置有多合适，决定取用它多少；在算出份额之前，填充已被排除。</translation>
    </message>
    <message>
        <source>How what lies between is found.</source>
        <translation>其间的值如何求得。</translation>
    </message>
    <message>
        <source>How wide it is.</source>
        <translation>宽度。</translation>
    </message>
    <message>
        <source>I - D^-½ A D^-½ with eigenvalues from 0 to 2, D - A, or I - D^-1 A.</source>
        <translation>I - D^-½ A D^-½（特征值从 0 到 2）、D - A，或 I - D^-1 A。</translation>
    </message>
    <message>
        <source>In how many groups they are.</source>
        <translation>分成多少群。</translation>
    </message>
    <message>
        <source>In what numbers is computed.</source>
        <translation>用哪种数来计算。</translation>
    </message>
    <message>
        <source>In which share of the steps exploration falls from its start to its end.</source>
        <translation>探索从开始降到结束占全部步数的多大比例。</translation>
    </message>
    <message>
        <source>In {node} a low and a high value are the same.</source>
        <translation>{node} 中有一个最低值与最高值相同。</translation>
    </message>
    <message>
        <source>Insert Flatten between {after} and {before}</source>
        <translation>在 {after} 与 {before} 之间插入 Flatten</translation>
    </message>
    <message>
        <source>Insert GlobalAvgPool between {after} and {before}</source>
        <translation>在 {after} 与 {before} 之间插入 GlobalAvgPool</translation>
    </message>
    <message>
        <source>Insert Permute, so that the channels of {after} come first</source>
        <translation>插入 Permute，使 {after} 的通道排在最前</translation>
    </message>
    <message>
        <source>Insert a Linear with {count} feature behind {after}</source>
        <translation>在 {after} 之后插入一个输出 {count} 个特征的 Linear</translation>
    </message>
    <message>
        <source>Insert a Linear with {count} features behind {after}</source>
        <translation>在 {after} 之后插入一个输出 {count} 个特征的 Linear</translation>
    </message>
    <message>
        <source>Insert an Embedding between {after} and {before}</source>
        <translation>在 {after} 与 {before} 之间插入一个 Embedding</translation>
    </message>
    <message>
        <source>Insert {kind} and a Linear with {count} feature behind {after}</source>
        <translation>在 {after} 之后插入 {kind} 和一个输出 {count} 个特征的 Linear</translation>
    </message>
    <message>
        <source>Insert {kind} and a Linear with {count} features behind {after}</source>
        <translation>在 {after} 之后插入 {kind} 和一个输出 {count} 个特征的 Linear</translation>
    </message>
    <message>
        <source>Into how many folds the graphs are parted; 0 parts by share.</source>
        <translation>把图分成多少折；0 表示按比例划分。</translation>
    </message>
    <message>
        <source>Into how many groups the channels are parted; each sees its own.</source>
        <translation>通道分成多少组；每组只看自己的。</translation>
    </message>
    <message>
        <source>Its place among the ports of a composite or the network's arguments.</source>
        <translation>它在复合模块的端口或网络参数中的位置。</translation>
    </message>
    <message>
        <source>Its place among the results.</source>
        <translation>它在结果中的位置。</translation>
    </message>
    <message>
        <source>Its two scores come through no block together, so {node} has no discriminator. Place the blocks before {real} as twins before {generated}.</source>
        <translation>它的两个得分没有共同经过任何模块，因此 {node} 没有判别器。请把 {real} 之前的模块作为孪生放到 {generated} 之前。</translation>
    </message>
    <message>
        <source>Join, while a wire is drawn</source>
        <translation>画连线时：连上</translation>
    </message>
    <message>
        <source>Keep a number for each state and action, at first 0: the table of Q-learning and SARSA.</source>
        <translation>为每个状态和动作保存一个数，最初为 0：Q 学习和 SARSA 的表。</translation>
    </message>
    <message>
        <source>Keep a pole upright on a cart by pushing it left or right, for 500 steps at most.</source>
        <translation>向左或向右推小车，让杆保持直立，最多 500 步。</translation>
    </message>
    <message>
        <source>Keep squares that hang over the edge.</source>
        <translation>保留伸出边缘的方块。</translation>
    </message>
    <message>
        <source>Keep the axes with the size 1.</source>
        <translation>保留尺寸为 1 的轴。</translation>
    </message>
    <message>
        <source>Keep the best few beginnings side by side, and write the best sequence of all.</source>
        <translation>并排保留最好的几个开头，写出其中最好的序列。</translation>
    </message>
    <message>
        <source>Keep the larger of two numbers, place by place.</source>
        <translation>逐处保留两个数中较大的。</translation>
    </message>
    <message>
        <source>Keep the largest over axes.</source>
        <translation>保留沿若干轴的最大值。</translation>
    </message>
    <message>
        <source>Keep the largest value of each channel over the whole picture or sequence.</source>
        <translation>保留每个通道在整张图像或整个序列上的最大值。</translation>
    </message>
    <message>
        <source>Keep the largest value of each few steps.</source>
        <translation>保留每几步中的最大值。</translation>
    </message>
    <message>
        <source>Keep the largest value of each small square.</source>
        <translation>保留每个小方块中的最大值。</translation>
    </message>
    <message>
        <source>Keep the largest values so that the picture comes out at a given size.</source>
        <translation>保留最大值，使图像以给定的尺寸输出。</translation>
    </message>
    <message>
        <source>Land softly between two flags, with engines of any force.</source>
        <translation>在两面旗之间软着陆，发动机推力可任意调节。</translation>
    </message>
    <message>
        <source>Land softly between two flags, with engines that are on or off.</source>
        <translation>在两面旗之间软着陆，发动机只有开和关。</translation>
    </message>
    <message>
        <source>Lead a Parameter of that shape here, or let the layer share nothing.</source>
        <translation>请把该形状的 Parameter 引到这里，或让该层不共享。</translation>
    </message>
    <message>
        <source>Lead a wire another way: a point on it, which becomes nothing.</source>
        <translation>让连线另走一路：它上面的一个点，不会变成任何东西。</translation>
    </message>
    <message>
        <source>Lead samples of the data through the discriminator, and its score here.</source>
        <translation>让数据的样本经过判别器，再把它的得分引到这里。</translation>
    </message>
    <message>
        <source>Lead {given} back into {environment}</source>
        <translation>把 {given} 引回 {environment}</translation>
    </message>
    <message>
        <source>Lead {given} back into {environment}, with {count} {field} of {layer}</source>
        <translation>把 {given} 引回 {environment}，并把 {layer} 的 {field} 设为 {count}</translation>
    </message>
    <message>
        <source>Lead {given} to {node}</source>
        <translation>把 {given} 引到 {node}</translation>
    </message>
    <message>
        <source>Lead {ports} of {source} to {node}</source>
        <translation>把 {source} 的 {ports} 引到 {node}</translation>
    </message>
    <message>
        <source>Learn Q values by a network, from steps that are kept and drawn again.</source>
        <translation>用网络学习 Q 值，学自保留下来、反复抽取的步。</translation>
    </message>
    <message>
        <source>Learn a policy over real numbers that stays as undecided as it can afford.</source>
        <translation>学习输出实数的策略，并尽可能保持不确定。</translation>
    </message>
    <message>
        <source>Learn a scale and a shift for each channel.</source>
        <translation>为每个通道学习缩放和平移。</translation>
    </message>
    <message>
        <source>Learn a scale and a shift for each feature.</source>
        <translation>为每个特征学习缩放和平移。</translation>
    </message>
    <message>
        <source>Learn a table of Q values, towards the best that the next state promises.</source>
        <translation>学习一张 Q 值表，朝着下一状态所预期的最佳值。</translation>
    </message>
    <message>
        <source>Learn a table of Q values, towards what the action that is taken next promises.</source>
        <translation>学习一张 Q 值表，朝着下一个所取动作的预期值。</translation>
    </message>
    <message>
        <source>Learn by what to multiply each eigenvalue's part of a signal: a polynomial.</source>
        <translation>学习信号的每个特征分量该乘以多少：一个多项式。</translation>
    </message>
    <message>
        <source>Learn what to do in real numbers, believing the sterner of two critics.</source>
        <translation>学习以实数行动，并相信两个评论家中较严格的一个。</translation>
    </message>
    <message>
        <source>Leave it out of validation.</source>
        <translation>验证时不计入。</translation>
    </message>
    <message>
        <source>Leave the composite, while nothing is chosen</source>
        <translation>没有选中任何东西时：离开复合模块</translation>
    </message>
    <message>
        <source>Leave the whole branch out for random samples while training.</source>
        <translation>训练时对随机样本略去整个分支。</translation>
    </message>
    <message>
        <source>Length of each kernel.</source>
        <translation>每个卷积核的长度。</translation>
    </message>
    <message>
        <source>Length of the kernels (steps).</source>
        <translation>卷积核的长度（步）。</translation>
    </message>
    <message>
        <source>Let a part pass of what is below zero, and learn how much.</source>
        <translation>让小于零的部分通过一些，并学习通过多少。</translation>
    </message>
    <message>
        <source>Let each place of the query look at all places of the key, with several heads.</source>
        <translation>让查询的每个位置以多个头看键的所有位置。</translation>
    </message>
    <message>
        <source>Let each vertex attend to its neighbours, with weights that are learned.</source>
        <translation>让每个顶点注意它的邻居，权重由学习得到。</translation>
    </message>
    <message>
        <source>Let each vertex be its own neighbour.</source>
        <translation>让每个顶点也是自己的邻居。</translation>
    </message>
    <message>
        <source>Let everything pass as it is.</source>
        <translation>让一切原样通过。</translation>
    </message>
    <message>
        <source>Let one half of the numbers open and close gates for the other half.</source>
        <translation>让一半的数为另一半开关门。</translation>
    </message>
    <message>
        <source>Let only a little pass of what is below zero.</source>
        <translation>让小于零的部分只通过一点。</translation>
    </message>
    <message>
        <source>Let pass what a signal has at some eigenvalues, as it is set here.</source>
        <translation>按这里的设定，让信号在某些特征值上的分量通过。</translation>
    </message>
    <message>
        <source>Let the network choose the action that the target judges.</source>
        <translation>由网络选择动作，由目标网络评判。</translation>
    </message>
    <message>
        <source>Let the numbers pass, but no gradient back.</source>
        <translation>让数通过，但不回传梯度。</translation>
    </message>
    <message>
        <source>Let training change the numbers.</source>
        <translation>允许训练改变这些数。</translation>
    </message>
    <message>
        <source>Let two axes change places.</source>
        <translation>让两个轴交换位置。</translation>
    </message>
    <message>
        <source>Let {node} look back only</source>
        <translation>让 {node} 只向后看</translation>
    </message>
    <message>
        <source>Let {node} read forward only</source>
        <translation>让 {node} 只正向读取</translation>
    </message>
    <message>
        <source>Line {line} of {file} has {row} columns, its first line {header}.</source>
        <translation>{file} 的第 {line} 行有 {row} 列，而第一行有 {header} 列。</translation>
    </message>
    <message>
        <source>Line {odd} of {source} has no tab between two sentences. Choose a second file where they stand in two.</source>
        <translation>{source} 的第 {odd} 行的两个句子之间没有制表符。若它们分在两个文件中，请选择第二个文件。</translation>
    </message>
    <message>
        <source>Line {row} of {file} has no number in {name}, but {cell}.</source>
        <translation>{file} 的第 {row} 行在 {name} 处不是数，而是 {cell}。</translation>
    </message>
    <message>
        <source>Look ahead along the momentum, for SGD.</source>
        <translation>沿动量向前看，用于 SGD。</translation>
    </message>
    <message>
        <source>Look up a learned vector for each id.</source>
        <translation>为每个编号查出一个学习到的向量。</translation>
    </message>
    <message>
        <source>Look with kernels of three sizes at once, and put what they see side by side, as in GoogLeNet (Szegedy et al., 2014). The channels that come out are the sum of four.</source>
        <translation>同时用三种大小的卷积核查看，并把所见并排，如 GoogLeNet (Szegedy et al., 2014)。输出的通道数为四者之和。</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Make Q values of what a state promises and how much better each action is than the mean.</source>
        <translation>由状态的预期和每个动作比平均好多少，得出 Q 值。</translation>
    </message>
    <message>
        <source>Make actions likelier that whole episodes showed to be good, against a baseline.</source>
        <translation>让整个回合证明为好的动作更可能，以基线为准。</translation>
    </message>
    <message>
        <source>Make each picture brighter or darker at random while training.</source>
        <translation>训练时随机把每张图像变亮或变暗。</translation>
    </message>
    <message>
        <source>Make one vertex of two that an edge joins, edge by edge, those that score highest first.</source>
        <translation>把一条边所连的两个顶点合为一个，逐边进行，得分最高的先合。</translation>
    </message>
    <message>
        <source>Make pictures larger by a factor.</source>
        <translation>按倍数放大图像。</translation>
    </message>
    <message>
        <source>Make pictures larger by spreading channels over squares of pixels.</source>
        <translation>把通道铺开成方块像素来放大图像。</translation>
    </message>
    <message>
        <source>Make the border of {node} causal</source>
        <translation>把 {node} 的边界设为因果</translation>
    </message>
    <message>
        <source>Make the sum of the losses small over the training part of the data.</source>
        <translation>在数据的训练部分上使损失之和变小。</translation>
    </message>
    <message>
        <source>Map each vertex and the mean, sum or maximum of its neighbours, each by its own weights.</source>
        <translation>分别以各自的权重映射每个顶点及其邻居的均值、和或最大值。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>记忆</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Mirror random pictures from left to right while training.</source>
        <translation>训练时随机左右翻转图像。</translation>
    </message>
    <message>
        <source>Mix each vertex with its neighbours, weighed by their degrees, and map it linearly.</source>
        <translation>把每个顶点与其邻居按度数加权混合，再做线性映射。</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Move a sequence one place to the right, behind a start token; the last id falls out.</source>
        <translation>把序列右移一位，排在起始词元之后；最后一个编号移出。</translation>
    </message>
    <message>
        <source>Move by a step</source>
        <translation>移动一步</translation>
    </message>
    <message>
        <source>Move each picture by a few random pixels while training.</source>
        <translation>训练时把每张图像随机移动几个像素。</translation>
    </message>
    <message>
        <source>Move the policy by how much better than promised each short rollout went.</source>
        <translation>按每段短采样比预期好多少来移动策略。</translation>
    </message>
    <message>
        <source>Move the policy by many small steps on each rollout, never far from what acted.</source>
        <translation>在每段采样上用许多小步移动策略，从不远离行动时的策略。</translation>
    </message>
    <message>
        <source>Move the view while it is held; else choose the block walked to</source>
        <translation>按住时移动视图；否则选择走到的模块</translation>
    </message>
    <message>
        <source>Move the weights of a step neuron by the error of each sample, until none is wrong.</source>
        <translation>按每个样本的误差移动阶跃神经元的权重，直到没有错误。</translation>
    </message>
    <message>
        <source>Multiply by a fixed number, then add another.</source>
        <translation>先乘以一个固定的数，再加上另一个。</translation>
    </message>
    <message>
        <source>Multiply each number by its own sigmoid; also called swish.</source>
        <translation>把每个数乘以它自己的 sigmoid；也叫 swish。</translation>
    </message>
    <message>
        <source>Multiply each number by the hyperbolic tangent of its softplus.</source>
        <translation>把每个数乘以其 softplus 的双曲正切。</translation>
    </message>
    <message>
        <source>Multiply everything by a number and add another, as bytes become 0..1.</source>
        <translation>全部乘以一个数再加上另一个，如把字节变为 0..1。</translation>
    </message>
    <message>
        <source>Multiply matrices: the last two axes of both, whatever stands before them.</source>
        <translation>矩阵相乘：取两者的最后两个轴，其前面的轴不限。</translation>
    </message>
    <message>
        <source>Multiply rewards, as the agent sees them; returns are told as they are.</source>
        <translation>把智能体所见的奖励乘以一个数；报告的回报不变。</translation>
    </message>
    <message>
        <source>Multiply tensors number by number, as a gate does.</source>
        <translation>张量逐数相乘，像门那样。</translation>
    </message>
    <message>
        <source>Name what a network or a composite gives back.</source>
        <translation>为网络或复合模块的返回内容命名。</translation>
    </message>
    <message>
        <source>Narrow, look around, widen, with a shortcut around all, as in ResNet-50 and deeper (He et al., 2015). Four times as many channels leave as stand in the middle.</source>
        <translation>收窄、查看四周、放宽，并有捷径绕过这一切，如 ResNet-50 及更深者 (He et al., 2015)。输出的通道是中间的四倍。</translation>
    </message>
    <message>
        <source>Netwright could not analyse this drawing: {reason}</source>
        <translation>Netwright 无法分析这张图纸：{reason}</translation>
    </message>
    <message>
        <source>No loss leads to the trainer. Connect one to its losses.</source>
        <translation>没有损失引到训练器。请把一个损失连到它的 losses。</translation>
    </message>
    <message>
        <source>Normalization</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Nothing comes to {port} of {node}: no wire leads to {source}. Drag one there from the block that gives it.</source>
        <translation>{node} 的 {port} 什么也得不到：没有连线通向 {source}。请从给出它的模块拖一条过去。</translation>
    </message>
    <message>
        <source>Nothing comes to {port} of {node}: {source} is bypassed, and nothing that leads to it fits here. Enable it, or lead another wire here.</source>
        <translation>{node} 的 {port} 什么也得不到：{source} 已被旁路，而通向它的内容都不适合这里。请启用它，或引来另一条连线。</translation>
    </message>
    <message>
        <source>Nothing comes to {port} of {node}: {source} is disabled. Enable it, or lead another wire there.</source>
        <translation>{node} 的 {port} 什么也得不到：{source} 已停用。请启用它，或引去另一条连线。</translation>
    </message>
    <message>
        <source>Nothing goes on through {node}, so it cannot be bypassed. Disable it instead.</source>
        <translation>没有内容穿过 {node}，因此不能旁路它。请改为停用。</translation>
    </message>
    <message>
        <source>Nothing is connected to {ports}. {way}</source>
        <translation>{ports} 没有连线。{way}</translation>
    </message>
    <message>
        <source>Nothing is connected to {port}.</source>
        <translation>{port} 没有连线。</translation>
    </message>
    <message>
        <source>Nothing leads from {source} to {target}.</source>
        <translation>{source} 与 {target} 之间没有连线。</translation>
    </message>
    <message>
        <source>Nothing leads into {node}; there is nothing to swap.</source>
        <translation>没有连线通向 {node}；没有可交换的。</translation>
    </message>
    <message>
        <source>One of the two; the batch is 0, -1 the last.</source>
        <translation>两者之一；批是 0，-1 是最后一个。</translation>
    </message>
    <message>
        <source>One step of a GRU (Cho et al., 2014), drawn gate by gate, to look into and to change. For speed take the GRU block; it has the same weights.</source>
        <translation>GRU 的一步 (Cho et al., 2014)，逐门画出，可供细看和修改。要快请用 GRU 模块；它的权重相同。</translation>
    </message>
    <message>
        <source>One step of an LSTM (Hochreiter and Schmidhuber, 1997), drawn gate by gate, to look into and to change. For speed take the LSTM block; it has the same weights.</source>
        <translation>LSTM 的一步 (Hochreiter and Schmidhuber, 1997)，逐门画出，可供细看和修改。要快请用 LSTM 模块；它的权重相同。</translation>
    </message>
    <message>
        <source>Only PNG and SVG pictures can hold a project.</source>
        <translation>只有 PNG 和 SVG 图片能携带项目。</translation>
    </message>
    <message>
        <source>Only the real score comes through {node}, so the discriminator would judge generated samples without it. Place it as a twin before {reads} too.</source>
        <translation>只有真实样本的得分经过 {node}，判别器判断生成样本时就会缺少它。请把它也作为孪生放到 {reads} 之前。</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>打开菜单</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>运算</translation>
    </message>
    <message>
        <source>Order the numbers of each sample in other axes.</source>
        <translation>把每个样本的数排成另外的轴。</translation>
    </message>
    <message>
        <source>Over which axes mean and variance are taken.</source>
        <translation>沿哪些轴取均值和方差。</translation>
    </message>
    <message>
        <source>Over which axes; the batch is 0.</source>
        <translation>沿哪些轴；批是 0。</translation>
    </message>
    <message>
        <source>Over-smoothing</source>
        <translation>过度平滑</translation>
    </message>
    <message>
        <source>Pad on both sides, on the left only so that no step sees a later one, or as padding says.</source>
        <translation>两侧填充，或只在左侧填充使任何一步都看不到后面的步，或按 padding 的设定。</translation>
    </message>
    <message>
        <source>Pad so that a stride of 1 keeps the size, or as padding says.</source>
        <translation>填充使步幅为 1 时尺寸不变，或按 padding 的设定。</translation>
    </message>
    <message>
        <source>Pairs with a longer sentence are left out.</source>
        <translation>含更长句子的对被略去。</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Part one axis into several.</source>
        <translation>把一个轴分成几个。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Pixels added at one side of the result.</source>
        <translation>在结果的一侧添加的像素。</translation>
    </message>
    <message>
        <source>Pixels added on each side.</source>
        <translation>在每侧添加的像素。</translation>
    </message>
    <message>
        <source>Pixels cut from each side.</source>
        <translation>从每侧裁去的像素。</translation>
    </message>
    <message>
        <source>Pixels on each side, where border is padding.</source>
        <translation>每侧的像素，在边界设为填充时。</translation>
    </message>
    <message>
        <source>Place the discriminator again as the same module behind {after}</source>
        <translation>在 {after} 之后再放一次判别器（同一模块）</translation>
    </message>
    <message>
        <source>Place {node} as a twin before {reads}</source>
        <translation>把 {node} 作为孪生放到 {reads} 之前</translation>
    </message>
    <message>
        <source>Place {node} as a twin of {other}</source>
        <translation>把 {node} 设为 {other} 的孪生</translation>
    </message>
    <message>
        <source>Place {node} once more, for the generator</source>
        <translation>为生成器再放置一个 {node}</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>预处理</translation>
    </message>
    <message>
        <source>Processes that fetch data; 0 fetches it between steps.</source>
        <translation>取数据的进程数；0 表示在步与步之间取。</translation>
    </message>
    <message>
        <source>Processor threads; 0 leaves one free.</source>
        <translation>处理器线程数；0 表示留出一个。</translation>
    </message>
    <message>
        <source>Put a number wherever a mask is true, or wherever it is not.</source>
        <translation>在掩码为真（或为假）之处填入一个数。</translation>
    </message>
    <message>
        <source>Put axes one behind the other in a single one.</source>
        <translation>把若干轴首尾相接合为一个。</translation>
    </message>
    <message>
        <source>Put each value back where the largest stood, and zeros elsewhere.</source>
        <translation>把每个值放回最大值原来的位置，其余为零。</translation>
    </message>
    <message>
        <source>Put in an axis of size 1.</source>
        <translation>插入一个尺寸为 1 的轴。</translation>
    </message>
    <message>
        <source>Put numbers around the last two axes, or before and behind the last.</source>
        <translation>在最后两个轴周围，或在最后一个轴前后，加上数。</translation>
    </message>
    <message>
        <source>Put tensors of one shape side by side on a new axis.</source>
        <translation>把同形状的张量沿一个新轴并排。</translation>
    </message>
    <message>
        <source>Put tensors one behind the other along an axis.</source>
        <translation>把张量沿一个轴首尾相接。</translation>
    </message>
    <message>
        <source>Put the axes in another order.</source>
        <translation>把轴排成另一种顺序。</translation>
    </message>
    <message>
        <source>Put together what each vertex and its neighbours hold, without any weights.</source>
        <translation>把每个顶点与其邻居的内容合在一起，不用任何权重。</translation>
    </message>
    <message>
        <source>Put together what the edges hold that touch each vertex.</source>
        <translation>把与每个顶点相接的边的内容合在一起。</translation>
    </message>
    <message>
        <source>Put together what the vertices of each graph hold; with edge_index, what its edges hold.</source>
        <translation>把每个图的顶点内容合在一起；有 edge_index 时则为其边的内容。</translation>
    </message>
    <message>
        <source>Q values</source>
        <translation>Q 值</translation>
    </message>
    <message>
        <source>Radius of the ring.</source>
        <translation>环的半径。</translation>
    </message>
    <message>
        <source>Raise each number to a fixed power.</source>
        <translation>对每个数取固定的幂。</translation>
    </message>
    <message>
        <source>Random steps before the first update.</source>
        <translation>第一次更新之前的随机步数。</translation>
    </message>
    <message>
        <source>Read a table of numbers from a CSV file with a line of names.</source>
        <translation>从首行为列名的 CSV 文件读取一张数表。</translation>
    </message>
    <message>
        <source>Read arrays from an NPZ file, one sample a row; each array is a port.</source>
        <translation>从 NPZ 文件读取数组，每行一个样本；每个数组是一个端口。</translation>
    </message>
    <message>
        <source>Read code</source>
        <translation>阅读代码</translation>
    </message>
    <message>
        <source>Read graphs with a class each from a folder in the form of the TU collection (MUTAG …).</source>
        <translation>从 TU 数据集形式（MUTAG …）的文件夹读取各带一个类别的图。</translation>
    </message>
    <message>
        <source>Read one graph from an NPZ file, such as Cora; what is asked is the class of vertices.</source>
        <translation>从 NPZ 文件读取一个图，例如 Cora；所求为顶点的类别。</translation>
    </message>
    <message>
        <source>Read pairs of sentences from two files, or from one with a tab between them.</source>
        <translation>从两个文件读取句子对，或从一个以制表符分隔两句的文件读取。</translation>
    </message>
    <message>
        <source>Read pictures from a folder that has one folder for each class.</source>
        <translation>从一个文件夹读取图像，其中每个类别有一个子文件夹。</translation>
    </message>
    <message>
        <source>Read pictures of handwritten digits, 28×28 pixels, from a folder of IDX files.</source>
        <translation>从 IDX 文件的文件夹读取手写数字图像，28×28 像素。</translation>
    </message>
    <message>
        <source>Receptive field</source>
        <translation>感受野</translation>
    </message>
    <message>
        <source>Recurrent</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Regularization</source>
        <translation>正则化</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Repeat a tensor of one sample for each sample of a batch.</source>
        <translation>把一个样本的张量为一批中的每个样本重复。</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>Run a module of your own: a class with ``forward``, whose arguments become the ports.</source>
        <translation type="vanished">运行您自己的模块：一个带有 ``forward`` 的类，其参数成为端口。</translation>
    </message>
    <message>
        <source>Run a module of your own: a class with forward, whose arguments become the ports.</source>
        <translation>运行您自己的模块：一个带有 forward 的类，其参数成为端口。</translation>
    </message>
    <message>
        <source>Run once for each step of the sequence at the first port; what leaves by the second port arrives at the second port of the next step.</source>
        <translation>对第一个端口的序列的每一步各运行一次；从第二个端口离开的内容，在下一步到达第二个端口。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Scale and bend so that deep plain networks keep mean 0 and variance 1.</source>
        <translation>缩放并弯曲，使深层的普通网络保持均值 0 和方差 1。</translation>
    </message>
    <message>
        <source>Score pairs of vertices by the dot product of what both hold.</source>
        <translation>用两个顶点所含内容的点积给顶点对打分。</translation>
    </message>
    <message>
        <source>See the whole drawing</source>
        <translation>查看整张图纸</translation>
    </message>
    <message>
        <source>Select the blocks that are to be grouped.</source>
        <translation>请选择要组合的模块。</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Set random channels of a picture to zero while training.</source>
        <translation>训练时把图像的随机通道置零。</translation>
    </message>
    <message>
        <source>Set random channels of a sequence to zero while training.</source>
        <translation>训练时把序列的随机通道置零。</translation>
    </message>
    <message>
        <source>Set random numbers to zero while training.</source>
        <translation>训练时把随机的一些数置零。</translation>
    </message>
    <message>
        <source>Set the batch size to {most}</source>
        <translation>把批大小设为 {most}</translation>
    </message>
    <message>
        <source>Set the {field} of {layer} to {count}</source>
        <translation>把 {layer} 的 {field} 设为 {count}</translation>
    </message>
    <message>
        <source>Set {field} of {node} to {value}</source>
        <translation>把 {node} 的 {field} 设为 {value}</translation>
    </message>
    <message>
        <source>Show the last few observations together, so that motion can be seen.</source>
        <translation>把最近几次观测放在一起，从而能看出运动。</translation>
    </message>
    <message>
        <source>Side of each kernel.</source>
        <translation>每个卷积核的边长。</translation>
    </message>
    <message>
        <source>Side of each patch.</source>
        <translation>每个图块的边长。</translation>
    </message>
    <message>
        <source>Side of each square of the pooling.</source>
        <translation>池化的每个方块的边长。</translation>
    </message>
    <message>
        <source>Side of each square.</source>
        <translation>每个方块的边长。</translation>
    </message>
    <message>
        <source>Side of the large kernels (pixels).</source>
        <translation>大卷积核的边长（像素）。</translation>
    </message>
    <message>
        <source>Side of the pictures.</source>
        <translation>图像的边长。</translation>
    </message>
    <message>
        <source>Side of what comes out.</source>
        <translation>输出的边长。</translation>
    </message>
    <message>
        <source>Side of what is kept.</source>
        <translation>保留部分的边长。</translation>
    </message>
    <message>
        <source>Slide small kernels along a sequence; each gives one channel.</source>
        <translation>让小卷积核沿序列滑动；每个给出一个通道。</translation>
    </message>
    <message>
        <source>Slide small kernels over a picture, their weights divided by their largest stretch.</source>
        <translation>让小卷积核在图像上滑动，其权重除以其最大拉伸。</translation>
    </message>
    <message>
        <source>Slide small kernels over a picture; each gives one channel.</source>
        <translation>让小卷积核在图像上滑动；每个给出一个通道。</translation>
    </message>
    <message>
        <source>Slide small kernels through a volume or a film; each gives one channel.</source>
        <translation>让小卷积核在立体数据或影片中滑动；每个给出一个通道。</translation>
    </message>
    <message>
        <source>Slide to the side in two of three steps.</source>
        <translation>三步中有两步会滑向一侧。</translation>
    </message>
    <message>
        <source>Spectral</source>
        <translation>谱方法</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>谱</translation>
    </message>
    <message>
        <source>Spread each pixel over a patch: the way back of a convolution, which makes pictures larger.</source>
        <translation>把每个像素铺成一个图块：卷积的逆向，用来放大图像。</translation>
    </message>
    <message>
        <source>Square small differences and take large ones as they are.</source>
        <translation>小的差取平方，大的差保持原样。</translation>
    </message>
    <message>
        <source>Squeeze each number between -1 and 1.</source>
        <translation>把每个数压到 -1 与 1 之间。</translation>
    </message>
    <message>
        <source>Squeeze each number between 0 and 1.</source>
        <translation>把每个数压到 0 与 1 之间。</translation>
    </message>
    <message>
        <source>Stand the vertices of each graph side by side, zeros behind them where there are fewer.</source>
        <translation>把每个图的顶点并排，不足之处后面补零。</translation>
    </message>
    <message>
        <source>Standard deviation around the corners.</source>
        <translation>四角周围的标准差。</translation>
    </message>
    <message>
        <source>Standard deviation of each cloud.</source>
        <translation>每个团的标准差。</translation>
    </message>
    <message>
        <source>Standard deviation of the noise.</source>
        <translation>噪声的标准差。</translation>
    </message>
    <message>
        <source>Standard deviation of the numbers, where start is normal.</source>
        <translation>这些数的标准差，在起始方式为正态时。</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Steps added on each side.</source>
        <translation>在每侧添加的步。</translation>
    </message>
    <message>
        <source>Steps after which training ends; 0 leaves it to epochs.</source>
        <translation>多少步后训练结束；0 表示由轮数决定。</translation>
    </message>
    <message>
        <source>Steps between two evaluations by greedy episodes.</source>
        <translation>两次贪心回合评估之间的步数。</translation>
    </message>
    <message>
        <source>Steps between two updates.</source>
        <translation>两次更新之间的步数。</translation>
    </message>
    <message>
        <source>Steps in the environment after which training ends.</source>
        <translation>在环境中走多少步后训练结束。</translation>
    </message>
    <message>
        <source>Steps in which the learning rate rises from 0.</source>
        <translation>学习率从 0 上升所用的步数。</translation>
    </message>
    <message>
        <source>Steps of each environment before an update.</source>
        <translation>更新之前每个环境走的步数。</translation>
    </message>
    <message>
        <source>Steps of each environment before the policy moves.</source>
        <translation>策略移动之前每个环境走的步数。</translation>
    </message>
    <message>
        <source>Steps of the discriminator, a batch each, before the generator's turn.</source>
        <translation>轮到生成器之前判别器走的步数，每步一批。</translation>
    </message>
    <message>
        <source>Steps of the generator in its turn, with other noise each.</source>
        <translation>轮到生成器时它走的步数，每步用不同的噪声。</translation>
    </message>
    <message>
        <source>Steps on each side, where border is padding.</source>
        <translation>每侧的步数，在边界设为填充时。</translation>
    </message>
    <message>
        <source>Swing a pendulum up and hold it there, with any torque, for 200 steps.</source>
        <translation>把摆甩起并保持在上方，扭矩任意，共 200 步。</translation>
    </message>
    <message>
        <source>Swing a weak car out of a valley, with any force.</source>
        <translation>让动力不足的小车荡出山谷，推力任意。</translation>
    </message>
    <message>
        <source>Swing a weak car out of a valley.</source>
        <translation>让动力不足的小车荡出山谷。</translation>
    </message>
    <message>
        <source>Swing the lower of two links above a line.</source>
        <translation>把两节连杆中的下节甩过一条线。</translation>
    </message>
    <message>
        <source>Take GCNConv in the place of {node}, with {edges}</source>
        <translation>用 GCNConv 替换 {node}，并接上 {edges}</translation>
    </message>
    <message>
        <source>Take a stretch of an axis.</source>
        <translation>取一个轴的一段。</translation>
    </message>
    <message>
        <source>Take away an axis of size 1.</source>
        <translation>去掉一个尺寸为 1 的轴。</translation>
    </message>
    <message>
        <source>Take large letters for small ones.</source>
        <translation>把大写字母当作小写。</translation>
    </message>
    <message>
        <source>Take means so that the picture comes out at a given size.</source>
        <translation>取均值，使图像以给定的尺寸输出。</translation>
    </message>
    <message>
        <source>Take minus the logarithm that stands at the right class.</source>
        <translation>取正确类别处的对数的相反数。</translation>
    </message>
    <message>
        <source>Take one tensor from another, number by number.</source>
        <translation>一个张量减去另一个，逐数相减。</translation>
    </message>
    <message>
        <source>Take rows by their numbers.</source>
        <translation>按编号取行。</translation>
    </message>
    <message>
        <source>Take the last step of {after}, with {count} feature of {layer}</source>
        <translation>取 {after} 的最后一步，并让 {layer} 输出 {count} 个特征</translation>
    </message>
    <message>
        <source>Take the last step of {after}, with {count} features of {layer}</source>
        <translation>取 {after} 的最后一步，并让 {layer} 输出 {count} 个特征</translation>
    </message>
    <message>
        <source>Take the mean from each channel and divide it by its deviation.</source>
        <translation>从每个通道减去均值，再除以标准差。</translation>
    </message>
    <message>
        <source>Take the mean of each channel over the whole picture or sequence.</source>
        <translation>取每个通道在整张图像或整个序列上的均值。</translation>
    </message>
    <message>
        <source>Take the mean of each few steps.</source>
        <translation>取每几步的均值。</translation>
    </message>
    <message>
        <source>Take the mean of each small square.</source>
        <translation>取每个小方块的均值。</translation>
    </message>
    <message>
        <source>Take the mean of the differences without their signs.</source>
        <translation>取差的绝对值的均值。</translation>
    </message>
    <message>
        <source>Take the mean of the squared differences.</source>
        <translation>取差的平方的均值。</translation>
    </message>
    <message>
        <source>Take the mean of what arrives as the loss itself.</source>
        <translation>取到来内容的均值作为损失本身。</translation>
    </message>
    <message>
        <source>Take the mean of whatever arrives.</source>
        <translation>取到来内容的均值。</translation>
    </message>
    <message>
        <source>Take the mean over axes.</source>
        <translation>沿若干轴取均值。</translation>
    </message>
    <message>
        <source>Take the samples in another order in each epoch.</source>
        <translation>每轮以不同的顺序取样本。</translation>
    </message>
    <message>
        <source>Take the weight from a port, to share it with other layers.</source>
        <translation>从端口取权重，以便与其他层共享。</translation>
    </message>
    <message>
        <source>Take the wire away.</source>
        <translation>请移走该连线。</translation>
    </message>
    <message>
        <source>Take what stands at one place of an axis.</source>
        <translation>取一个轴上一个位置的内容。</translation>
    </message>
    <message>
        <source>Take {kind} in the place of {node}</source>
        <translation>用 {kind} 替换 {node}</translation>
    </message>
    <message>
        <source>Take {node} away</source>
        <translation>移走 {node}</translation>
    </message>
    <message>
        <source>Teach a network that writes by the true beginning of what it shall write.</source>
        <translation>教网络书写：给它正确的开头，让它写出后续。</translation>
    </message>
    <message>
        <source>Tell by which share found and true areas overlap, as the mean of the classes.</source>
        <translation>给出判断区域与真实区域重叠的比例，取各类别的均值。</translation>
    </message>
    <message>
        <source>Tell for each place of the query which places of the key are not after it.</source>
        <translation>对查询的每个位置，给出键的哪些位置不在其后。</translation>
    </message>
    <message>
        <source>Tell for which share of the samples the largest score stands at the right class.</source>
        <translation>给出最大得分落在正确类别上的样本比例。</translation>
    </message>
    <message>
        <source>Tell for which share of the samples the right class is among the best few.</source>
        <translation>给出正确类别在前几名之中的样本比例。</translation>
    </message>
    <message>
        <source>Tell for which share of the samples yes and no are right.</source>
        <translation>给出是与否判断正确的样本比例。</translation>
    </message>
    <message>
        <source>Tell for which share of the sequences every id is right; padding does not count.</source>
        <translation>给出每个编号都正确的序列的比例；填充不计。</translation>
    </message>
    <message>
        <source>Tell how far one distribution is from another, as a student is from its teacher.</source>
        <translation>给出一个分布离另一个多远，如学生离教师。</translation>
    </message>
    <message>
        <source>Tell how many classes of real samples the generated ones cover.</source>
        <translation>给出生成的样本覆盖了真实样本的多少个类别。</translation>
    </message>
    <message>
        <source>Tell how many clouds of a ring hold at least a given share of the generated points.</source>
        <translation>给出环上有多少个团至少含有给定比例的生成点。</translation>
    </message>
    <message>
        <source>Tell how much of each eigenvector is in a signal.</source>
        <translation>给出信号中各特征向量的分量有多少。</translation>
    </message>
    <message>
        <source>Tell how often a yes has a higher score than a no.</source>
        <translation>给出“是”的得分高于“否”的频率。</translation>
    </message>
    <message>
        <source>Tell how well precision and recall go together.</source>
        <translation>给出精确率与召回率的综合好坏。</translation>
    </message>
    <message>
        <source>Tell where a sequence of ids holds something, and where it is only filled up.</source>
        <translation>给出编号序列的何处有内容，何处只是填充。</translation>
    </message>
    <message>
        <source>Tell where the largest number stands along an axis.</source>
        <translation>给出沿一个轴最大的数在何处。</translation>
    </message>
    <message>
        <source>Tell which share of a class was found.</source>
        <translation>给出一个类别被找到的比例。</translation>
    </message>
    <message>
        <source>Tell which share of the generated points is near a cloud of a ring.</source>
        <translation>给出生成的点靠近环上某个团的比例。</translation>
    </message>
    <message>
        <source>Tell which share of the ids of sequences is right; padding does not count.</source>
        <translation>给出序列中正确编号的比例；填充不计。</translation>
    </message>
    <message>
        <source>Tell which share of the target's variance the values explain.</source>
        <translation>给出这些值解释了目标方差的多大比例。</translation>
    </message>
    <message>
        <source>Tell which share of what was said to be a class is of that class.</source>
        <translation>给出判为某类的样本中确属该类的比例。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>The ShiftRight that the scores of {node} come through stands inside {inside}. Place it in the main drawing, so that the network can be cut there.</source>
        <translation>{node} 的得分所经过的 ShiftRight 位于 {inside} 之内。请把它放到主图纸中，网络才能在那里切开。</translation>
    </message>
    <message>
        <source>The arrays of {file} have no common number of samples: {told}.</source>
        <translation>{file} 的各数组没有共同的样本数：{told}。</translation>
    </message>
    <message>
        <source>The cells: # wall, S start, G goal, O pit, others are free.</source>
        <translation>格子：# 墙，S 起点，G 目标，O 坑，其余为空地。</translation>
    </message>
    <message>
        <source>The channels of its blocks.</source>
        <translation>其中各模块的通道数。</translation>
    </message>
    <message>
        <source>The checkpoint belongs to another network: {differing} differs. Train from the start, or take the project that stands beside the checkpoint.</source>
        <translation>检查点属于另一个网络：{differing} 不同。请从头训练，或使用检查点旁边的项目。</translation>
    </message>
    <message>
        <source>The checkpoint cannot be written to {folder}: {strerror}. The one before it is kept.</source>
        <translation>检查点无法写入 {folder}：{strerror}。之前的那个已保留。</translation>
    </message>
    <message>
        <source>The class, in Python.</source>
        <translation>用 Python 写的类。</translation>
    </message>
    <message>
        <source>The code in {folder} cannot be checked: {reason}.</source>
        <translation>{folder} 中的代码无法检查：{reason}。</translation>
    </message>
    <message>
        <source>The code in {folder} was not written here by Netwright, or was changed since, and so it is not run. Train the project again; or read that code, and if you trust it, run the command with --trust-code.</source>
        <translation>{folder} 中的代码不是 Netwright 在这里写的，或之后被改过，因此不予运行。请重新训练项目；或阅读该代码，若信任它，就用 --trust-code 运行命令。</translation>
    </message>
    <message>
        <source>The column that is to be found; none takes the last.</source>
        <translation>要求出的列；留空则取最后一列。</translation>
    </message>
    <message>
        <source>The columns that are given; none takes all but the target.</source>
        <translation>给定的列；留空则取目标以外的所有列。</translation>
    </message>
    <message>
        <source>The critics of {node} have no weights to train. Give them layers.</source>
        <translation>{node} 的评论家网络没有可训练的权重。请给它们添加层。</translation>
    </message>
    <message>
        <source>The data holds no sample.</source>
        <translation>数据中没有样本。</translation>
    </message>
    <message>
        <source>The data sets must have equally many samples; they have {told}.</source>
        <translation>各数据集的样本数必须相同；现在是 {told}。</translation>
    </message>
    <message>
        <source>The decoder sees its own future: what it says of a place changes with what stands behind it{where}. Make its attention causal, its convolutions too, and let its recurrent layers read forward only.</source>
        <translation>解码器看到了自己的未来：它在一个位置的输出会随其后的内容而变{where}。请把它的注意力和卷积设为因果，并让循环层只正向读取。</translation>
    </message>
    <message>
        <source>The discriminator reads {first} and {second} where it reads {real} of real samples. Lead one of them into both places.</source>
        <translation>判别器读取真实样本的 {real} 之处，读的是 {first} 和 {second}。请把其中一个引到两处。</translation>
    </message>
    <message>
        <source>The edges of {stem} hold nothing. Say so: set edge_features to no.</source>
        <translation>{stem} 的边没有内容。请说明：把边特征设为否。</translation>
    </message>
    <message>
        <source>The edges of {stem} name vertices that are not there.</source>
        <translation>{stem} 的边提到了不存在的顶点。</translation>
    </message>
    <message>
        <source>The fewest vertices.</source>
        <translation>最少的顶点数。</translation>
    </message>
    <message>
        <source>The file.</source>
        <translation>文件。</translation>
    </message>
    <message>
        <source>The first axis that is put in.</source>
        <translation>并入的第一个轴。</translation>
    </message>
    <message>
        <source>The folder of the IDX files.</source>
        <translation>IDX 文件所在的文件夹。</translation>
    </message>
    <message>
        <source>The folder of the files, with NAME_A.txt.</source>
        <translation>文件所在的文件夹，含有 NAME_A.txt。</translation>
    </message>
    <message>
        <source>The folder that holds a folder for each class.</source>
        <translation>每个类别有一个子文件夹的文件夹。</translation>
    </message>
    <message>
        <source>The generated score comes through no block with weights but those of the discriminator, so {node} has no generator. Draw one before it.</source>
        <translation>生成样本的得分除判别器的模块外没有经过任何带权重的模块，因此 {node} 没有生成器。请在它之前画一个。</translation>
    </message>
    <message>
        <source>The graphs of {stem} and their labels do not fit together.</source>
        <translation>{stem} 的图与其标签不相配。</translation>
    </message>
    <message>
        <source>The id after which a sequence is over.</source>
        <translation>序列在其后结束的编号。</translation>
    </message>
    <message>
        <source>The id in the target that does not count: that of padding.</source>
        <translation>目标中不计入的编号：填充的编号。</translation>
    </message>
    <message>
        <source>The id of the start token.</source>
        <translation>起始词元的编号。</translation>
    </message>
    <message>
        <source>The id that fills up.</source>
        <translation>用来填充的编号。</translation>
    </message>
    <message>
        <source>The id that stands behind its end.</source>
        <translation>排在其末尾之后的编号。</translation>
    </message>
    <message>
        <source>The inputs have differing numbers of samples: {samples}.</source>
        <translation>各输入的样本数不同：{samples}。</translation>
    </message>
    <message>
        <source>The kind of number.</source>
        <translation>数的类型。</translation>
    </message>
    <message>
        <source>The largest eigenvalue there may be.</source>
        <translation>可能出现的最大特征值。</translation>
    </message>
    <message>
        <source>The largest length of the gradient; 0 leaves it.</source>
        <translation>梯度的最大长度；0 表示不限。</translation>
    </message>
    <message>
        <source>The last axis that is put in.</source>
        <translation>并入的最后一个轴。</translation>
    </message>
    <message>
        <source>The layer of GPT-2 (Radford et al., 2019): each place sees itself and what was before it. Repeat it, and put a LayerNorm behind the last.</source>
        <translation>GPT-2 的层 (Radford et al., 2019)：每个位置看自己和之前的内容。请重复它，并在最后一个之后放一个 LayerNorm。</translation>
    </message>
    <message>
        <source>The loss of the {name} is {value} at step {step}. The last checkpoint is kept. Lower rates of both players often help, or another objective, an r1 penalty, or spectral norm in the discriminator.</source>
        <translation>第 {step} 步时 {name} 的损失为 {value}。最后的检查点已保留。降低双方的学习率、换一个目标函数、加 r1 惩罚或在判别器中用谱归一化往往有帮助。</translation>
    </message>
    <message>
        <source>The loss or metric whose progress counts; none takes the validation loss.</source>
        <translation>以其进步为准的损失或指标；留空则取验证损失。</translation>
    </message>
    <message>
        <source>The lower bound.</source>
        <translation>下界。</translation>
    </message>
    <message>
        <source>The masks in {file} do not say of each vertex what it is for.</source>
        <translation>{file} 中的掩码没有说明每个顶点的用途。</translation>
    </message>
    <message>
        <source>The mean of each channel, or one for all.</source>
        <translation>每个通道的均值，或共用一个。</translation>
    </message>
    <message>
        <source>The mean of the classes, all samples together, or the classes by their size.</source>
        <translation>各类别的均值、所有样本一起，或按大小加权的各类别。</translation>
    </message>
    <message>
        <source>The mean return of the greedy episodes that ends the training; 0 never ends it.</source>
        <translation>贪心回合的平均回报达到多少就结束训练；0 表示从不。</translation>
    </message>
    <message>
        <source>The most vertices.</source>
        <translation>最多的顶点数。</translation>
    </message>
    <message>
        <source>The name of a composite begins with a capital and goes on with letters and digits, such as ResidualBlock; {name} does not.</source>
        <translation>复合模块的名称以大写字母开头，其后是字母和数字，例如 ResidualBlock；{name} 不是这样。</translation>
    </message>
    <message>
        <source>The network has no weights to train. Add a layer that has, or unlock one.</source>
        <translation>网络没有可训练的权重。请添加有权重的层，或解锁一个。</translation>
    </message>
    <message>
        <source>The network of {node} has no weights to train. Add a layer that has, or unlock one.</source>
        <translation>{node} 的网络没有可训练的权重。请添加有权重的层，或解锁一个。</translation>
    </message>
    <message>
        <source>The network takes {arguments}; given is {named}.</source>
        <translation>网络接收 {arguments}；给出的是 {named}。</translation>
    </message>
    <message>
        <source>The numbers, the last axis first, where start is given.</source>
        <translation>这些数，最后一个轴在先，在起始方式为给定时。</translation>
    </message>
    <message>
        <source>The other one; the batch is 0, -1 the last.</source>
        <translation>另一个；批是 0，-1 是最后一个。</translation>
    </message>
    <message>
        <source>The package alone gave no answer in {s} s.</source>
        <translation>代码包单独运行时在 {s} 秒内没有回应。</translation>
    </message>
    <message>
        <source>The package alone gives outputs of other shapes.</source>
        <translation>代码包单独运行时输出的形状不同。</translation>
    </message>
    <message>
        <source>The package cannot be written to {folder}: {reason}.</source>
        <translation>代码包无法写入 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>The package does not run alone: {reason}</source>
        <translation>代码包无法单独运行：{reason}</translation>
    </message>
    <message>
        <source>The perceptron's rule goes sample by sample: one process trains it. Start it without torchrun.</source>
        <translation>感知机的规则逐样本进行：由一个进程训练。请不用 torchrun 启动。</translation>
    </message>
    <message>
        <source>The perceptron's rule needs exactly one Linear block; the drawing has {found}.</source>
        <translation>感知机的规则需要恰好一个 Linear 模块；图纸中有 {found} 个。</translation>
    </message>
    <message>
        <source>The picture would have {width} × {height} pixels; choose a smaller scale, or SVG.</source>
        <translation>图片会有 {width} × {height} 像素；请选择较小的比例，或 SVG。</translation>
    </message>
    <message>
        <source>The policy has no weights of its own. Give it layers that the critics do not use.</source>
        <translation>策略没有自己的权重。请给它评论家不使用的层。</translation>
    </message>
    <message>
        <source>The policy of {node} has no weights of its own. Give it layers that the critics do not use.</source>
        <translation>{node} 的策略没有自己的权重。请给它添加评论家不使用的层。</translation>
    </message>
    <message>
        <source>The power of the damping.</source>
        <translation>抑制的幂次。</translation>
    </message>
    <message>
        <source>The power.</source>
        <translation>幂次。</translation>
    </message>
    <message>
        <source>The project cannot be read: {reason}.</source>
        <translation>项目无法读取：{reason}。</translation>
    </message>
    <message>
        <source>The project holds text that cannot be saved: half a character near {text}.</source>
        <translation>项目含有无法保存的文本：{text} 附近有半个字符。</translation>
    </message>
    <message>
        <source>The project in this picture is torn or too large.</source>
        <translation>这张图片中的项目已损坏或过大。</translation>
    </message>
    <message>
        <source>The project in this picture is torn.</source>
        <translation>这张图片中的项目已损坏。</translation>
    </message>
    <message>
        <source>The rows of {node} have differing lengths; give each as many cells as the first.</source>
        <translation>{node} 的各行长度不同；请让每行的格子数与第一行相同。</translation>
    </message>
    <message>
        <source>The scores of {node} come through no ShiftRight, so the network cannot write freely: lead the target through one into the decoder.</source>
        <translation>{node} 的得分没有经过 ShiftRight，因此网络无法自由生成：请把目标经由一个 ShiftRight 引入解码器。</translation>
    </message>
    <message>
        <source>The scores of {node} come through {first} and {second}, and only one ShiftRight can be replaced by what the network wrote itself. Take one of them away.</source>
        <translation>{node} 的得分经过了 {first} 和 {second}，而只有一个 ShiftRight 能换成网络自己写出的内容。请移走其中一个。</translation>
    </message>
    <message>
        <source>The sentences to be read, one a line, or pairs with a tab.</source>
        <translation>要读的句子，每行一句，或以制表符分隔的对。</translation>
    </message>
    <message>
        <source>The sentences to be written, one a line; none where the first file holds pairs.</source>
        <translation>要写的句子，每行一句；第一个文件含有句子对时留空。</translation>
    </message>
    <message>
        <source>The share of all points that a cloud must hold.</source>
        <translation>一个团必须含有的点占全部点的比例。</translation>
    </message>
    <message>
        <source>The share of all samples that a class must have.</source>
        <translation>一个类别必须占全部样本的比例。</translation>
    </message>
    <message>
        <source>The size of each part.</source>
        <translation>每部分的尺寸。</translation>
    </message>
    <message>
        <source>The sizes behind the batch, as 3, 224, 224; a letter is open, as T, 8.</source>
        <translation>批之后的各个尺寸，如 3, 224, 224；字母表示不限定，如 T, 8。</translation>
    </message>
    <message>
        <source>The sizes behind the batch; one may be -1, which takes what is left.</source>
        <translation>批之后的各个尺寸；其中一个可以是 -1，取余下的部分。</translation>
    </message>
    <message>
        <source>The sizes of all axes; there is no batch.</source>
        <translation>所有轴的尺寸；没有批。</translation>
    </message>
    <message>
        <source>The sizes; one may be -1, which takes what is left.</source>
        <translation>各个尺寸；其中一个可以是 -1，取余下的部分。</translation>
    </message>
    <message>
        <source>The slope at first.</source>
        <translation>最初的斜率。</translation>
    </message>
    <message>
        <source>The slope below zero.</source>
        <translation>零以下的斜率。</translation>
    </message>
    <message>
        <source>The standard deviation of each channel, or one for all.</source>
        <translation>每个通道的标准差，或共用一个。</translation>
    </message>
    <message>
        <source>The stride of the first block.</source>
        <translation>第一个模块的步幅。</translation>
    </message>
    <message>
        <source>The table.</source>
        <translation>表。</translation>
    </message>
    <message>
        <source>The text, in UTF-8; none takes little tales.</source>
        <translation>UTF-8 文本；留空则取小故事。</translation>
    </message>
    <message>
        <source>The title.</source>
        <translation>标题。</translation>
    </message>
    <message>
        <source>The training part of the data holds no sample.</source>
        <translation>数据的训练部分没有样本。</translation>
    </message>
    <message>
        <source>The upper bound.</source>
        <translation>上界。</translation>
    </message>
    <message>
        <source>The vertices of {stem} do not stand graph by graph.</source>
        <translation>{stem} 的顶点没有按图依次排列。</translation>
    </message>
    <message>
        <source>The weights in {folder} belong to another network: {odd} differs.</source>
        <translation>{folder} 中的权重属于另一个网络：{odd} 不同。</translation>
    </message>
    <message>
        <source>The wire to {port} is one of {node} itself.</source>
        <translation>通向 {port} 的连线就是 {node} 自己的。</translation>
    </message>
    <message>
        <source>The wires of {node} fit only as they are. {why}</source>
        <translation>{node} 的连线只能是现在这样。{why}</translation>
    </message>
    <message>
        <source>The {player} has no weights to train. Add a layer, or unlock one.</source>
        <translation>{player} 没有可训练的权重。请添加层，或解锁一个。</translation>
    </message>
    <message>
        <source>The {what}s of {stem} and what they hold differ in number.</source>
        <translation>{stem} 的 {what} 与其内容的数量不同。</translation>
    </message>
    <message>
        <source>The {word} of the drawing around it.</source>
        <translation>外层图纸的 {word}。</translation>
    </message>
    <message>
        <source>There are no weights in {folder} yet. Train first.</source>
        <translation>{folder} 中还没有权重。请先训练。</translation>
    </message>
    <message>
        <source>There are {part} samples, numbered from 0.</source>
        <translation>共有 {part} 个样本，从 0 开始编号。</translation>
    </message>
    <message>
        <source>There are {there} {what}, numbered from 0.</source>
        <translation>共有 {there} 个 {what}，从 0 开始编号。</translation>
    </message>
    <message>
        <source>There is a composite named {name} already.</source>
        <translation>已有名为 {name} 的复合模块。</translation>
    </message>
    <message>
        <source>There is another {name} here; {way} is free.</source>
        <translation>这里已有另一个 {name}；{way} 可用。</translation>
    </message>
    <message>
        <source>There is no attention in this network.</source>
        <translation>这个网络中没有注意力。</translation>
    </message>
    <message>
        <source>There is no block named {kind}.</source>
        <translation>没有名为 {kind} 的模块。</translation>
    </message>
    <message>
        <source>There is no block named {name} here.</source>
        <translation>这里没有名为 {name} 的模块。</translation>
    </message>
    <message>
        <source>There is no block {kind} in this version of Netwright. {node} is kept as it is; update Netwright, or replace the block.</source>
        <translation>这个版本的 Netwright 没有模块 {kind}。{node} 原样保留；请更新 Netwright，或替换该模块。</translation>
    </message>
    <message>
        <source>There is no colour {colour}; there are {known}.</source>
        <translation>没有颜色 {colour}；有 {known}。</translation>
    </message>
    <message>
        <source>There is no composite named {name}.</source>
        <translation>没有名为 {name} 的复合模块。</translation>
    </message>
    <message>
        <source>There is no composite named {used}.</source>
        <translation>没有名为 {used} 的复合模块。</translation>
    </message>
    <message>
        <source>There is no convolution over time here.</source>
        <translation>这里没有沿时间的卷积。</translation>
    </message>
    <message>
        <source>There is no device {name} here: {told}. Choose auto or cpu.</source>
        <translation>这里没有设备 {name}：{told}。请选择 auto 或 cpu。</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>没有文件夹 {folder}。</translation>
    </message>
    <message>
        <source>There is no layer in this drawing yet, so there is no network.</source>
        <translation>这张图纸里还没有层，因此还没有网络。</translation>
    </message>
    <message>
        <source>There is no optimiser called {name}.</source>
        <translation>没有名为 {name} 的优化器。</translation>
    </message>
    <message>
        <source>There is no package in {folder}.</source>
        <translation>{folder} 中没有代码包。</translation>
    </message>
    <message>
        <source>There is no recurrent layer here that reads a sequence forward.</source>
        <translation>这里没有正向读取序列的循环层。</translation>
    </message>
    <message>
        <source>There is no schedule called {kind}.</source>
        <translation>没有名为 {kind} 的调度。</translation>
    </message>
    <message>
        <source>There is no template named {name}; there are {known}.</source>
        <translation>没有名为 {name} 的模板；有 {known}。</translation>
    </message>
    <message>
        <source>There is not enough memory on {device} for batches of {size}</source>
        <translation>{device} 上的内存不足以容纳 {size} 个样本的批</translation>
    </message>
    <message>
        <source>There is nothing called {name} to place.</source>
        <translation>没有名为 {name} 的东西可以放置。</translation>
    </message>
    <message>
        <source>There is nothing to try the network with: it has no data and no input.</source>
        <translation>没有可以用来试验网络的东西：它既没有数据也没有输入。</translation>
    </message>
    <message>
        <source>This agent learns one Table and nothing else: lead the observation into a Table, and the table into the agent. DQN learns Q values by layers.</source>
        <translation>这个智能体只学习一张 Table，别无其他：请把观测引入 Table，再把 Table 引入智能体。DQN 可以通过层来学习 Q 值。</translation>
    </message>
    <message>
        <source>This block is not known here.</source>
        <translation>这里不认识这个模块。</translation>
    </message>
    <message>
        <source>This drawing unrolls into more than {most} blocks.</source>
        <translation>这张图纸展开后超过 {most} 个模块。</translation>
    </message>
    <message>
        <source>This environment has no cells that can be drawn.</source>
        <translation>这个环境没有可以绘出的格子。</translation>
    </message>
    <message>
        <source>This network has no data of its own: give it an --input.</source>
        <translation>这个网络没有自己的数据：请用 --input 给它一个输入。</translation>
    </message>
    <message>
        <source>This network has no data of its own: give it an input.</source>
        <translation>这个网络没有自己的数据：请给它一个输入。</translation>
    </message>
    <message>
        <source>This network has no data: nothing measures it.</source>
        <translation>这个网络没有数据：无从度量。</translation>
    </message>
    <message>
        <source>This network learns by acting, and there are no samples to show.</source>
        <translation>这个网络通过行动来学习，没有样本可以显示。</translation>
    </message>
    <message>
        <source>This package holds a network without a trainer: nothing trains it.</source>
        <translation>这个代码包中的网络没有训练器：没有东西训练它。</translation>
    </message>
    <message>
        <source>This package holds a network without data: nothing measures it.</source>
        <translation>这个代码包中的网络没有数据：没有东西度量它。</translation>
    </message>
    <message>
        <source>This picture holds no project.</source>
        <translation>这张图片不含项目。</translation>
    </message>
    <message>
        <source>This picture is torn.</source>
        <translation>这张图片已损坏。</translation>
    </message>
    <message>
        <source>This version does not know the block; it is kept unharmed.</source>
        <translation>这个版本不认识该模块；它会原样保留。</translation>
    </message>
    <message>
        <source>To which side the pictures are brought.</source>
        <translation>图像变为多大的边长。</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Train a generator against a discriminator, each with an optimiser of its own.</source>
        <translation>让生成器与判别器对抗训练，各有自己的优化器。</translation>
    </message>
    <message>
        <source>Trainers</source>
        <translation>训练器</translation>
    </message>
    <message>
        <source>Turn colours into grey as bright as they are.</source>
        <translation>把彩色变为同样明亮的灰色。</translation>
    </message>
    <message>
        <source>Turn each picture by a random angle while training.</source>
        <translation>训练时把每张图像旋转随机角度。</translation>
    </message>
    <message>
        <source>Turn scores into logarithms of shares that add up to 1.</source>
        <translation>把得分变为相加为 1 的份额的对数。</translation>
    </message>
    <message>
        <source>Turn scores into shares that add up to 1.</source>
        <translation>把得分变为相加为 1 的份额。</translation>
    </message>
    <message>
        <source>Turn the numbers into another kind of number.</source>
        <translation>把数变为另一种类型的数。</translation>
    </message>
    <message>
        <source>Turn whole numbers into vectors that are 1 at one place and 0 elsewhere.</source>
        <translation>把整数变为一处为 1、其余为 0 的向量。</translation>
    </message>
    <message>
        <source>Turn {after} into real numbers</source>
        <translation>把 {after} 转为实数</translation>
    </message>
    <message>
        <source>Twice a 3×3 convolution, batch norm and ReLU: each step of a U-Net (Ronneberger et al., 2015) on its way down.</source>
        <translation>两次 3×3 卷积、批归一化和 ReLU：U-Net 下行的每一步 (Ronneberger et al., 2015)。</translation>
    </message>
    <message>
        <source>Two convolutions and a shortcut around them, as in ResNet-18 and ResNet-34 (He et al., 2015). The shortcut gets a convolution of its own where sizes differ.</source>
        <translation>两个卷积和绕过它们的捷径，如 ResNet-18 和 ResNet-34 (He et al., 2015)。尺寸不同之处，捷径有自己的卷积。</translation>
    </message>
    <message>
        <source>Two convolutions that see only what was, and a way around them (Bai et al., 2018). Repeat it with a dilation of 2**i, and each level sees twice as far back.</source>
        <translation>两个只看过去的卷积，以及绕过它们的一条路 (Bai et al., 2018)。以膨胀 2**i 重复它，每一级就能多回看一倍。</translation>
    </message>
    <message>
        <source>Two convolutions that see only what was, and a way around them. The way has a convolution of its own only where the number of channels changes.</source>
        <translation>两个只看过去的卷积，以及绕过它们的路。只有通道数改变的地方，这条路才有自己的卷积。</translation>
    </message>
    <message>
        <source>Two convolutions, and a shortcut around them. Only where the sizes differ does the shortcut need a convolution of its own: its condition says so, and elsewhere it lets everything pass.</source>
        <translation>两个卷积，以及绕过它们的捷径。只有尺寸不同的地方，捷径才需要自己的卷积：由它的条件说明；在别处它让一切通过。</translation>
    </message>
    <message>
        <source>Two players are trained by one process. Start it without torchrun.</source>
        <translation>双方由一个进程训练。请不用 torchrun 启动。</translation>
    </message>
    <message>
        <source>Update edges from their ends, vertices from their edges, and the graph from both.</source>
        <translation>由两端更新边，由边更新顶点，再由两者更新图。</translation>
    </message>
    <message>
        <source>Updates of the critics for one of the policy.</source>
        <translation>策略每更新一次，评论家更新多少次。</translation>
    </message>
    <message>
        <source>Voxels on each side, where border is padding.</source>
        <translation>每侧的体素，在边界设为填充时。</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>漫步</translation>
    </message>
    <message>
        <source>Walk along a cliff from one end to the other; who falls begins again and loses 100.</source>
        <translation>沿悬崖从一端走到另一端；跌落者重新开始并失去 100。</translation>
    </message>
    <message>
        <source>Walk through a world of cells that you draw as text.</source>
        <translation>走过您用文本画出的格子世界。</translation>
    </message>
    <message>
        <source>Walk to the next block</source>
        <translation>走到下一个模块</translation>
    </message>
    <message>
        <source>Walk, and leave what is chosen</source>
        <translation>行走，不改变选择</translation>
    </message>
    <message>
        <source>Weigh all features of each sample and add a bias.</source>
        <translation>对每个样本的所有特征加权，再加上偏置。</translation>
    </message>
    <message>
        <source>Weigh all features, and divide the weights by their largest stretch.</source>
        <translation>对所有特征加权，并把权重除以其最大拉伸。</translation>
    </message>
    <message>
        <source>Weigh each channel by what the whole picture shows: squeeze to one number a channel, then excite (Hu et al., 2018). Put it behind any convolution.</source>
        <translation>按整张图像所示给每个通道加权：先压缩为每通道一个数，再激励 (Hu et al., 2018)。可以放在任何卷积之后。</translation>
    </message>
    <message>
        <source>Weigh each number by the share of a normal distribution that lies below it.</source>
        <translation>给每个数乘以正态分布中低于它的份额。</translation>
    </message>
    <message>
        <source>Weigh every product of a feature of one input with a feature of another.</source>
        <translation>对一个输入的特征与另一个输入的特征的每个乘积加权。</translation>
    </message>
    <message>
        <source>Weigh the values by how well each key fits the query, without weights of its own.</source>
        <translation>按每个键与查询的契合程度给值加权，没有自己的权重。</translation>
    </message>
    <message>
        <source>Weight of the gradient penalty, for wasserstein.</source>
        <translation>梯度惩罚的权重，用于 wasserstein。</translation>
    </message>
    <message>
        <source>Weight of the squared gradient at real samples; 0 leaves it out.</source>
        <translation>真实样本处梯度平方的权重；0 表示不用。</translation>
    </message>
    <message>
        <source>What a drop multiplies the learning rate by.</source>
        <translation>每次下降把学习率乘以多少。</translation>
    </message>
    <message>
        <source>What a pit is worth.</source>
        <translation>坑的价值。</translation>
    </message>
    <message>
        <source>What a reward is worth a step later (γ).</source>
        <translation>晚一步的奖励价值多少（γ）。</translation>
    </message>
    <message>
        <source>What becomes -1: one number, or one a feature.</source>
        <translation>什么变为 -1：一个数，或每个特征一个。</translation>
    </message>
    <message>
        <source>What becomes 1: one number, or one a feature.</source>
        <translation>什么变为 1：一个数，或每个特征一个。</translation>
    </message>
    <message>
        <source>What becomes of the heads.</source>
        <translation>各个头的结果如何处理。</translation>
    </message>
    <message>
        <source>What being undecided is worth at first; it is learned.</source>
        <translation>最初保持不确定价值多少；之后由学习得到。</translation>
    </message>
    <message>
        <source>What bends the sum in each step.</source>
        <translation>每步中弯曲总和的函数。</translation>
    </message>
    <message>
        <source>What both scores are divided by.</source>
        <translation>两方得分都除以的数。</translation>
    </message>
    <message>
        <source>What counts as yes: above this; 0.5 for probabilities, 0 for scores.</source>
        <translation>什么算“是”：高于此值；概率取 0.5，得分取 0。</translation>
    </message>
    <message>
        <source>What decides which others.</source>
        <translation>决定取哪些其他部分的随机种子。</translation>
    </message>
    <message>
        <source>What decides which.</source>
        <translation>决定取哪些的随机种子。</translation>
    </message>
    <message>
        <source>What each reward is multiplied by.</source>
        <translation>每个奖励乘以的数。</translation>
    </message>
    <message>
        <source>What each step is worth.</source>
        <translation>每一步的价值。</translation>
    </message>
    <message>
        <source>What everything is multiplied by.</source>
        <translation>全部乘以的数。</translation>
    </message>
    <message>
        <source>What is added afterwards.</source>
        <translation>之后加上的数。</translation>
    </message>
    <message>
        <source>What is added to each score, which lies in 0..1.</source>
        <translation>加到每个得分上的数，得分在 0..1 之间。</translation>
    </message>
    <message>
        <source>What is added to the squares.</source>
        <translation>加到平方上的数。</translation>
    </message>
    <message>
        <source>What is left of numbers below zero.</source>
        <translation>小于零的数还剩下多少。</translation>
    </message>
    <message>
        <source>What is put there.</source>
        <translation>填入的数。</translation>
    </message>
    <message>
        <source>What it means.</source>
        <translation>它的含义。</translation>
    </message>
    <message>
        <source>What it says.</source>
        <translation>它的文字。</translation>
    </message>
    <message>
        <source>What its forward gives, in order.</source>
        <translation>其 forward 依次给出的内容。</translation>
    </message>
    <message>
        <source>What its numbers are.</source>
        <translation>它的数是什么。</translation>
    </message>
    <message>
        <source>What keeps the division from zero.</source>
        <translation>避免除以零的数。</translation>
    </message>
    <message>
        <source>What normalises inside the network.</source>
        <translation>网络内部用什么归一化。</translation>
    </message>
    <message>
        <source>What random numbers begin with.</source>
        <translation>随机数的种子。</translation>
    </message>
    <message>
        <source>What scores are divided by; below 1 the likely becomes likelier.</source>
        <translation>得分除以的数；小于 1 时可能的更加可能。</translation>
    </message>
    <message>
        <source>What stands between the columns.</source>
        <translation>列与列之间的分隔符。</translation>
    </message>
    <message>
        <source>What stands between the two dense layers.</source>
        <translation>两个全连接层之间的函数。</translation>
    </message>
    <message>
        <source>What stands on the canvas instead of the block's name.</source>
        <translation>画布上用来代替模块名的文字。</translation>
    </message>
    <message>
        <source>What the filter lets pass, by the eigenvalues of the Laplacian.</source>
        <translation>滤波器通过什么，以拉普拉斯的特征值计。</translation>
    </message>
    <message>
        <source>What the goal is worth.</source>
        <translation>目标的价值。</translation>
    </message>
    <message>
        <source>What the graph begins with.</source>
        <translation>图的随机种子。</translation>
    </message>
    <message>
        <source>What the noise begins with.</source>
        <translation>噪声的随机种子。</translation>
    </message>
    <message>
        <source>What the numbers are at first.</source>
        <translation>这些数最初是什么。</translation>
    </message>
    <message>
        <source>What the numbers are.</source>
        <translation>这些数是什么。</translation>
    </message>
    <message>
        <source>What the numbers begin with.</source>
        <translation>这些数的随机种子。</translation>
    </message>
    <message>
        <source>What the padding is made of.</source>
        <translation>填充由什么构成。</translation>
    </message>
    <message>
        <source>What the parting begins with.</source>
        <translation>划分的随机种子。</translation>
    </message>
    <message>
        <source>What the players make small.</source>
        <translation>双方各自要减小什么。</translation>
    </message>
    <message>
        <source>What the points begin with.</source>
        <translation>点的随机种子。</translation>
    </message>
    <message>
        <source>What the symbols begin with.</source>
        <translation>符号的随机种子。</translation>
    </message>
    <message>
        <source>What the target is.</source>
        <translation>目标是什么。</translation>
    </message>
    <message>
        <source>What they begin with.</source>
        <translation>它们的随机种子。</translation>
    </message>
    <message>
        <source>What was not saved cannot be read: {reason}.</source>
        <translation>未保存的内容无法读取：{reason}。</translation>
    </message>
    <message>
        <source>What you trust cannot be remembered: {reason}.</source>
        <translation>无法记住您信任的内容：{reason}。</translation>
    </message>
    <message>
        <source>Where is computed; auto takes the fastest there is.</source>
        <translation>在哪里计算；auto 取最快的。</translation>
    </message>
    <message>
        <source>Where is computed; small networks are quickest on the processor.</source>
        <translation>在哪里计算；小网络在处理器上最快。</translation>
    </message>
    <message>
        <source>Where it begins; -1 is the last place.</source>
        <translation>从何处开始；-1 是最后的位置。</translation>
    </message>
    <message>
        <source>Where small ends and large begins.</source>
        <translation>小与大的分界。</translation>
    </message>
    <message>
        <source>Where the new axis stands; the batch is 0, -1 is the end.</source>
        <translation>新轴在何处；批是 0，-1 是末尾。</translation>
    </message>
    <message>
        <source>Where the number goes: where the mask is so.</source>
        <translation>数填到何处：掩码为此值之处。</translation>
    </message>
    <message>
        <source>Where this is false, what arrives passes through unchanged.</source>
        <translation>为假时，输入原样通过。</translation>
    </message>
    <message>
        <source>Whether a second port gives the attention weights.</source>
        <translation>是否由第二个端口给出注意力权重。</translation>
    </message>
    <message>
        <source>Whether a second port tells where the largest stood.</source>
        <translation>是否由第二个端口给出最大值的位置。</translation>
    </message>
    <message>
        <source>Whether an edge counts for its end only, or for both of its ends.</source>
        <translation>一条边只计入其终点，还是计入两端。</translation>
    </message>
    <message>
        <source>Whether an edge touches only where it ends, or at both of its ends.</source>
        <translation>一条边只与其终点相接，还是与两端相接。</translation>
    </message>
    <message>
        <source>Whether colours become grey.</source>
        <translation>是否把彩色变为灰色。</translation>
    </message>
    <message>
        <source>Whether each place sees only itself and what is before.</source>
        <translation>每个位置是否只看自己和之前的内容。</translation>
    </message>
    <message>
        <source>Whether each vertex is its own neighbour.</source>
        <translation>每个顶点是否也是自己的邻居。</translation>
    </message>
    <message>
        <source>Whether it is learned how much a vertex itself counts more.</source>
        <translation>是否学习顶点自身多计入多少。</translation>
    </message>
    <message>
        <source>Whether its edges hold something.</source>
        <translation>它的边是否带有内容。</translation>
    </message>
    <message>
        <source>Whether learning rate and clip ratio fall to 0.</source>
        <translation>学习率和裁剪比例是否降到 0。</translation>
    </message>
    <message>
        <source>Whether shapes show the length as a number or as T.</source>
        <translation>形状中的长度显示为数字还是 T。</translation>
    </message>
    <message>
        <source>Whether the edges of the outer pixels fall together, or their centres.</source>
        <translation>是让外围像素的边缘重合，还是让其中心重合。</translation>
    </message>
    <message>
        <source>Whether the length of each kernel is learned apart from its direction.</source>
        <translation>是否把每个卷积核的长度与方向分开学习。</translation>
    </message>
    <message>
        <source>Whether the norms stand behind or before the branches.</source>
        <translation>归一化位于分支之后还是之前。</translation>
    </message>
    <message>
        <source>Whether the sequence is also read from its end.</source>
        <translation>是否也从末尾读取序列。</translation>
    </message>
    <message>
        <source>Whether the vertex itself counts.</source>
        <translation>顶点自身是否计入。</translation>
    </message>
    <message>
        <source>Whether they tell each other what they hold.</source>
        <translation>它们是否互相告知各自的内容。</translation>
    </message>
    <message>
        <source>Whether weights begin orthogonal and the policy even, or as the blocks say.</source>
        <translation>权重是否以正交、策略是否以均匀开始，还是按模块自己的设定。</translation>
    </message>
    <message>
        <source>Which arrays are read.</source>
        <translation>读取哪些数组。</translation>
    </message>
    <message>
        <source>Which axis is parted; the batch is 0, -1 the last.</source>
        <translation>分开哪个轴；批是 0，-1 是最后一个。</translation>
    </message>
    <message>
        <source>Which axis of the input each axis of the output is; the batch is 0.</source>
        <translation>输出的每个轴是输入的哪个轴；批是 0。</translation>
    </message>
    <message>
        <source>Which axis; the batch is 0, -1 the last.</source>
        <translation>哪个轴；批是 0，-1 是最后一个。</translation>
    </message>
    <message>
        <source>Which function.</source>
        <translation>哪个函数。</translation>
    </message>
    <message>
        <source>Which gate.</source>
        <translation>哪种门。</translation>
    </message>
    <message>
        <source>Which lake.</source>
        <translation>哪个湖。</translation>
    </message>
    <message>
        <source>Which mask of the file is the validation part.</source>
        <translation>文件中哪个掩码是验证部分。</translation>
    </message>
    <message>
        <source>Which measures: sepal_length, sepal_width, petal_length, petal_width.</source>
        <translation>哪些测量：sepal_length、sepal_width、petal_length、petal_width。</translation>
    </message>
    <message>
        <source>Which of them is for validation, the first being 0.</source>
        <translation>其中哪一折用于验证，第一折为 0。</translation>
    </message>
    <message>
        <source>Which place; -1 is the last.</source>
        <translation>哪个位置；-1 是最后一个。</translation>
    </message>
    <message>
        <source>Which share is kept for validation where there are no masks.</source>
        <translation>没有掩码时留出多大比例用于验证。</translation>
    </message>
    <message>
        <source>Which share of the edges is hidden.</source>
        <translation>隐藏多大比例的边。</translation>
    </message>
    <message>
        <source>Which share of the graphs is kept for validation.</source>
        <translation>留出多大比例的图用于验证。</translation>
    </message>
    <message>
        <source>Which share of the samples is kept for validation.</source>
        <translation>留出多大比例的样本用于验证。</translation>
    </message>
    <message>
        <source>Which share of the scores is left out in training.</source>
        <translation>训练时略去多大比例的得分。</translation>
    </message>
    <message>
        <source>Which share of the text is kept for validation.</source>
        <translation>留出多大比例的文本用于验证。</translation>
    </message>
    <message>
        <source>Which share of the weights of attention is left out in training.</source>
        <translation>训练时略去多大比例的注意力权重。</translation>
    </message>
    <message>
        <source>Which species: setosa, versicolor, virginica.</source>
        <translation>哪些品种：setosa、versicolor、virginica。</translation>
    </message>
    <message>
        <source>Which weights are kept: of the best evaluation, or the last.</source>
        <translation>保留哪些权重：最佳评估的，还是最后的。</translation>
    </message>
    <message>
        <source>Widen, look at each channel by itself, narrow: many features for few operations, as in MobileNetV2 (Sandler et al., 2018).</source>
        <translation>放宽、逐通道查看、收窄：以少量运算得到许多特征，如 MobileNetV2 (Sandler et al., 2018)。</translation>
    </message>
    <message>
        <source>Write something beside the drawing, in Markdown.</source>
        <translation>在图纸旁写些文字，用 Markdown。</translation>
    </message>
    <message>
        <source>Write the likeliest id, then the likeliest after it, and so on until the end.</source>
        <translation>写出最可能的编号，再写其后最可能的，直到结束。</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>书写</translation>
    </message>
    <message>
        <source>Zeros added on each side.</source>
        <translation>在每侧添加的零。</translation>
    </message>
    <message>
        <source>a tensor</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>accumulate</source>
        <translation>累积</translation>
    </message>
    <message>
        <source>action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>动作数</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>alpha</translation>
    </message>
    <message>
        <source>an empty place</source>
        <translation>空位</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>any tensor</source>
        <translation>任意张量</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>近似</translation>
    </message>
    <message>
        <source>around</source>
        <translation>周围</translation>
    </message>
    <message>
        <source>arrays</source>
        <translation>数组</translation>
    </message>
    <message>
        <source>arrays may not hold index, which stands for a sample's number.</source>
        <translation>数组不能含有 index，它代表样本的编号。</translation>
    </message>
    <message>
        <source>arrays must name at least one array, and each once.</source>
        <translation>必须至少指定一个数组，且每个只写一次。</translation>
    </message>
    <message>
        <source>at least {low}</source>
        <translation>至少 {low}</translation>
    </message>
    <message>
        <source>at most {high}</source>
        <translation>最多 {high}</translation>
    </message>
    <message>
        <source>average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>axes</source>
        <translation>轴</translation>
    </message>
    <message>
        <source>axes may have at most 8 sizes behind the batch.</source>
        <translation>批之后最多可以有 8 个尺寸。</translation>
    </message>
    <message>
        <source>axes must be sizes above 0 and names with a capital letter, as 3, 224, 224 or T, 8; {part} is neither.</source>
        <translation>各尺寸必须是大于 0 的数或以大写字母开头的名称，如 3, 224, 224 或 T, 8；{part} 两者都不是。</translation>
    </message>
    <message>
        <source>axis</source>
        <translation>轴</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>batch {batch} takes {needed}; up to {most} fit in {free}</source>
        <translation>批大小 {batch} 需要 {needed}；{free} 中最多放得下 {most}</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最好</translation>
    </message>
    <message>
        <source>beta</source>
        <translation>beta</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>border</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>boxes</source>
        <translation>边框</translation>
    </message>
    <message>
        <source>causal</source>
        <translation>因果</translation>
    </message>
    <message>
        <source>ceil</source>
        <translation>向上取整</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>格子</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>通道数</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>class weights</source>
        <translation>类别权重</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>类别数</translation>
    </message>
    <message>
        <source>clip</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>clip ratio</source>
        <translation>裁剪比例</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>常数</translation>
    </message>
    <message>
        <source>corners</source>
        <translation>角点</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>cosine 1</source>
        <translation>余弦 1</translation>
    </message>
    <message>
        <source>cosine 2</source>
        <translation>余弦 2</translation>
    </message>
    <message>
        <source>count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>counts from 0</source>
        <translation>从 0 数起</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>degree</source>
        <translation>度数</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>deviation must be above 0, since it is divided by.</source>
        <translation>标准差必须大于 0，因为要用它来除。</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>dilation</source>
        <translation>膨胀</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>直接通道</translation>
    </message>
    <message>
        <source>directions</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>discriminator beta 1</source>
        <translation>判别器 beta 1</translation>
    </message>
    <message>
        <source>discriminator beta 2</source>
        <translation>判别器 beta 2</translation>
    </message>
    <message>
        <source>discriminator optimizer</source>
        <translation>判别器优化器</translation>
    </message>
    <message>
        <source>discriminator rate</source>
        <translation>判别器学习率</translation>
    </message>
    <message>
        <source>discriminator steps</source>
        <translation>判别器步数</translation>
    </message>
    <message>
        <source>distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>double</source>
        <translation>双重</translation>
    </message>
    <message>
        <source>down</source>
        <translation>下</translation>
    </message>
    <message>
        <source>draws</source>
        <translation>抽取次数</translation>
    </message>
    <message>
        <source>drop off</source>
        <translation>放下</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>随机失活</translation>
    </message>
    <message>
        <source>dtype</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <source>each step</source>
        <translation>每一步</translation>
    </message>
    <message>
        <source>edge features</source>
        <translation>边特征</translation>
    </message>
    <message>
        <source>edge_index in {file} names vertices that are not there.</source>
        <translation>{file} 中的 edge_index 提到了不存在的顶点。</translation>
    </message>
    <message>
        <source>embedded</source>
        <translation>嵌入维数</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>条目数</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>eps</source>
        <translation>eps</translation>
    </message>
    <message>
        <source>epsilon</source>
        <translation>epsilon</translation>
    </message>
    <message>
        <source>evaluate episodes</source>
        <translation>评估回合数</translation>
    </message>
    <message>
        <source>evaluate every</source>
        <translation>评估间隔</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>exp(-scale λ); what lies below scale; a bell around it; what lies above.</source>
        <translation>exp(-scale λ)；低于 scale 的部分；以它为中心的钟形；高于它的部分。</translation>
    </message>
    <message>
        <source>expansion</source>
        <translation>扩展</translation>
    </message>
    <message>
        <source>exploration</source>
        <translation>探索率</translation>
    </message>
    <message>
        <source>exploration share</source>
        <translation>探索比例</translation>
    </message>
    <message>
        <source>exploration start</source>
        <translation>初始探索率</translation>
    </message>
    <message>
        <source>exponent</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>额外</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特征数</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>final episodes</source>
        <translation>最终回合数</translation>
    </message>
    <message>
        <source>first</source>
        <translation>首轴</translation>
    </message>
    <message>
        <source>fold</source>
        <translation>折</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>folds</source>
        <translation>折数</translation>
    </message>
    <message>
        <source>force</source>
        <translation>推力</translation>
    </message>
    <message>
        <source>form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>帧数</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>门</translation>
    </message>
    <message>
        <source>gather</source>
        <translation>汇集</translation>
    </message>
    <message>
        <source>generator beta 1</source>
        <translation>生成器 beta 1</translation>
    </message>
    <message>
        <source>generator beta 2</source>
        <translation>生成器 beta 2</translation>
    </message>
    <message>
        <source>generator optimizer</source>
        <translation>生成器优化器</translation>
    </message>
    <message>
        <source>generator rate</source>
        <translation>生成器学习率</translation>
    </message>
    <message>
        <source>generator steps</source>
        <translation>生成器步数</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>goal reward</source>
        <translation>目标奖励</translation>
    </message>
    <message>
        <source>graph</source>
        <translation>图</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>组数</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>头数</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>held</source>
        <translation>验证部分</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>high</source>
        <translation>上界</translation>
    </message>
    <message>
        <source>how</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>index</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>indices</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>群内</translation>
    </message>
    <message>
        <source>is slippery</source>
        <translation>湿滑</translation>
    </message>
    <message>
        <source>it has {held}</source>
        <translation>有 {held}</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>自身</translation>
    </message>
    <message>
        <source>join</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>labelled</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>large</source>
        <translation>大核通道</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>可学习</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>least</source>
        <translation>最少</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>left engine</source>
        <translation>左发动机</translation>
    </message>
    <message>
        <source>left leg</source>
        <translation>左腿</translation>
    </message>
    <message>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>loops</source>
        <translation>自环</translation>
    </message>
    <message>
        <source>low</source>
        <translation>下界</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>转小写</translation>
    </message>
    <message>
        <source>main engine</source>
        <translation>主发动机</translation>
    </message>
    <message>
        <source>map name</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>masks</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>mean and deviation need at least one number each.</source>
        <translation>均值和标准差各至少需要一个数。</translation>
    </message>
    <message>
        <source>measures</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>中间通道</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>modes</source>
        <translation>模式数</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>monitor</source>
        <translation>监视</translation>
    </message>
    <message>
        <source>most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>narrow</source>
        <translation>小核前通道</translation>
    </message>
    <message>
        <source>neighbours</source>
        <translation>邻居</translation>
    </message>
    <message>
        <source>nesterov</source>
        <translation>nesterov</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>normalize</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>objective</source>
        <translation>目标函数</translation>
    </message>
    <message>
        <source>observation</source>
        <translation>观测</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>one for</source>
        <translation>一个</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>群外</translation>
    </message>
    <message>
        <source>over</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>pad</source>
        <translation>填充编号</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>各部分</translation>
    </message>
    <message>
        <source>parts needs at least one size.</source>
        <translation>至少需要一个部分的尺寸。</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>遍数</translation>
    </message>
    <message>
        <source>patience</source>
        <translation>耐心</translation>
    </message>
    <message>
        <source>penalty</source>
        <translation>惩罚</translation>
    </message>
    <message>
        <source>pick up</source>
        <translation>接上</translation>
    </message>
    <message>
        <source>pit reward</source>
        <translation>坑的奖励</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>place x</source>
        <translation>位置 x</translation>
    </message>
    <message>
        <source>place y</source>
        <translation>位置 y</translation>
    </message>
    <message>
        <source>pooled</source>
        <translation>池化通道</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>正数</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>prioritized</source>
        <translation>优先回放</translation>
    </message>
    <message>
        <source>probabilities</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>r1</source>
        <translation>r1</translation>
    </message>
    <message>
        <source>radius</source>
        <translation>半径</translation>
    </message>
    <message>
        <source>real</source>
        <translation>实数</translation>
    </message>
    <message>
        <source>reduction</source>
        <translation>缩减</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>回放容量</translation>
    </message>
    <message>
        <source>response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>results must differ from one another.</source>
        <translation>各个结果的名称必须互不相同。</translation>
    </message>
    <message>
        <source>results needs at least one name.</source>
        <translation>结果至少需要一个名称。</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>right engine</source>
        <translation>右发动机</translation>
    </message>
    <message>
        <source>right leg</source>
        <translation>右腿</translation>
    </message>
    <message>
        <source>rollout</source>
        <translation>采样步数</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>scalar</source>
        <translation>标量</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>schedule every</source>
        <translation>调度间隔</translation>
    </message>
    <message>
        <source>schedule factor</source>
        <translation>调度倍数</translation>
    </message>
    <message>
        <source>second</source>
        <translation>次轴</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>self loops</source>
        <translation>自环</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>多个值</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>shortest</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>shuffle</source>
        <translation>打乱</translation>
    </message>
    <message>
        <source>side</source>
        <translation>边长</translation>
    </message>
    <message>
        <source>side engines</source>
        <translation>侧发动机</translation>
    </message>
    <message>
        <source>sine</source>
        <translation>正弦</translation>
    </message>
    <message>
        <source>sine 1</source>
        <translation>正弦 1</translation>
    </message>
    <message>
        <source>sine 2</source>
        <translation>正弦 2</translation>
    </message>
    <message>
        <source>size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>slip</source>
        <translation>滑动</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>slopes</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>软更新</translation>
    </message>
    <message>
        <source>source</source>
        <translation>源代码</translation>
    </message>
    <message>
        <source>source file</source>
        <translation>源文件</translation>
    </message>
    <message>
        <source>species</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>speed x</source>
        <translation>速度 x</translation>
    </message>
    <message>
        <source>speed y</source>
        <translation>速度 y</translation>
    </message>
    <message>
        <source>split seed</source>
        <translation>划分种子</translation>
    </message>
    <message>
        <source>standardize</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>start</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>step reward</source>
        <translation>每步奖励</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>stepwise</source>
        <translation>逐步</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>stride</source>
        <translation>步幅</translation>
    </message>
    <message>
        <source>symbols</source>
        <translation>符号数</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>target clip</source>
        <translation>目标噪声上限</translation>
    </message>
    <message>
        <source>target file</source>
        <translation>目标文件</translation>
    </message>
    <message>
        <source>target noise</source>
        <translation>目标噪声</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>tensor</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>terms</source>
        <translation>项数</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>the drawing</source>
        <translation>图纸</translation>
    </message>
    <message>
        <source>the mean and the logarithm of the deviation of</source>
        <translation>均值与标准差的对数</translation>
    </message>
    <message>
        <source>thin</source>
        <translation>大核前通道</translation>
    </message>
    <message>
        <source>this state promises {value}</source>
        <translation>这个状态的预期为 {value}</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>to</source>
        <translation>目标类型</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>top</source>
        <translation>前几名</translation>
    </message>
    <message>
        <source>torque</source>
        <translation>扭矩</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>迹 λ</translation>
    </message>
    <message>
        <source>train every</source>
        <translation>训练间隔</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>可训练</translation>
    </message>
    <message>
        <source>training needs {needed}</source>
        <translation>训练需要 {needed}</translation>
    </message>
    <message>
        <source>training needs {needed} at batch {batch}</source>
        <translation>批大小 {batch} 时训练需要 {needed}</translation>
    </message>
    <message>
        <source>training only</source>
        <translation>仅训练时</translation>
    </message>
    <message>
        <source>turning</source>
        <translation>角速度</translation>
    </message>
    <message>
        <source>turning 1</source>
        <translation>角速度 1</translation>
    </message>
    <message>
        <source>turning 2</source>
        <translation>角速度 2</translation>
    </message>
    <message>
        <source>up</source>
        <translation>上</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>value weight</source>
        <translation>价值权重</translation>
    </message>
    <message>
        <source>vertices</source>
        <translation>顶点数</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>warmup</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>ways</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>when</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>where</source>
        <translation>何处</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>within</source>
        <translation>以内</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>工作进程</translation>
    </message>
    <message>
        <source>x in {file} is not (V, features).</source>
        <translation>{file} 中的 x 不是 (V, features)。</translation>
    </message>
    <message>
        <source>x_index in {file} is not (2, ones).</source>
        <translation>{file} 中的 x_index 不是 (2, ones)。</translation>
    </message>
    <message>
        <source>x_index in {file} names places that are not there.</source>
        <translation>{file} 中的 x_index 提到了不存在的位置。</translation>
    </message>
    <message>
        <source>y in {file} holds a class below 0.</source>
        <translation>{file} 中的 y 含有小于 0 的类别。</translation>
    </message>
    <message>
        <source>yes/no</source>
        <translation>是/否</translation>
    </message>
    <message>
        <source>{agent} acts in one environment, {first}, and learns from nothing else. Take {node} away; to act in several at once, raise the count of {first}.</source>
        <translation>{agent} 只在一个环境 {first} 中行动，不从别处学习。请移走 {node}；若要同时在多个环境中行动，请增大 {first} 的数量。</translation>
    </message>
    <message>
        <source>{agent} learns one Table and nothing else: lead what is observed into a Table, and the table into {agent}. DQN learns Q values by layers.</source>
        <translation>{agent} 只学习一张 Table，别无其他：请把观测引入 Table，再把 Table 引入 {agent}。DQN 可以通过层来学习 Q 值。</translation>
    </message>
    <message>
        <source>{composite} has no parameter {name}.</source>
        <translation>{composite} 没有参数 {name}。</translation>
    </message>
    <message>
        <source>{composite} stands inside itself.</source>
        <translation>{composite} 位于自身之内。</translation>
    </message>
    <message>
        <source>{composite} stands more than {most} composites deep.</source>
        <translation>{composite} 位于超过 {most} 层复合模块之内。</translation>
    </message>
    <message>
        <source>{count} classes are too many for a table; up to {most_classes} fit.</source>
        <translation>{count} 个类别对一张表来说太多；最多容纳 {most_classes} 个。</translation>
    </message>
    <message>
        <source>{field} of {node} cannot be a parameter: it decides what the block looks like.</source>
        <translation>{node} 的 {field} 不能作为参数：它决定了模块的样子。</translation>
    </message>
    <message>
        <source>{field} of {node} cannot be a parameter: only a plain number, a choice, or yes or no can.</source>
        <translation>{node} 的 {field} 不能作为参数：只有单个数、选择或是/否可以。</translation>
    </message>
    <message>
        <source>{field} of {node} cannot be a parameter: only a plain number, or yes or no, can.</source>
        <translation type="vanished">{node} 的 {field} 不能成为参数：只有单个数字或是/否才可以。</translation>
    </message>
    <message>
        <source>{file} cannot be read as a table: {error}.</source>
        <translation>{file} 无法作为表读取：{error}。</translation>
    </message>
    <message>
        <source>{file} cannot be read as an NPZ file: {error}.</source>
        <translation>{file} 无法作为 NPZ 文件读取：{error}。</translation>
    </message>
    <message>
        <source>{file} cannot be read as text: {error}.</source>
        <translation>{file} 无法作为文本读取：{error}。</translation>
    </message>
    <message>
        <source>{file} has neither x nor x_index and num_words.</source>
        <translation>{file} 既没有 x，也没有 x_index 和 num_words。</translation>
    </message>
    <message>
        <source>{file} has no array {missing}; it has {held}.</source>
        <translation>{file} 没有数组 {missing}；有 {held}。</translation>
    </message>
    <message>
        <source>{file} has no array {name}.</source>
        <translation>{file} 没有数组 {name}。</translation>
    </message>
    <message>
        <source>{file} has no array {wanted}; {told}.</source>
        <translation>{file} 没有数组 {wanted}；{told}。</translation>
    </message>
    <message>
        <source>{file} has no column {name}; it has {header}.</source>
        <translation>{file} 没有列 {name}；有 {header}。</translation>
    </message>
    <message>
        <source>{file} has no line below its names.</source>
        <translation>{file} 在列名之下没有任何行。</translation>
    </message>
    <message>
        <source>{file} has {text} characters, too few for a stretch of {length} and one.</source>
        <translation>{file} 有 {text} 个字符，不足一段 {length} 个再加一个。</translation>
    </message>
    <message>
        <source>{file} holds no graph: edge_index is (2, E) and y is (V,).</source>
        <translation>{file} 不含图：edge_index 应为 (2, E)，y 应为 (V,)。</translation>
    </message>
    <message>
        <source>{file} holds {held} GB, which would not fit into memory when it is read.</source>
        <translation>{file} 含有 {held} GB，读取时内存放不下。</translation>
    </message>
    <message>
        <source>{file} is no NPZ file.</source>
        <translation>{file} 不是 NPZ 文件。</translation>
    </message>
    <message>
        <source>{file} is no file that can be read.</source>
        <translation>{file} 不是可以读取的文件。</translation>
    </message>
    <message>
        <source>{first} and {last} do not lead into one block; there is nothing to swap.</source>
        <translation>{first} 与 {last} 没有通向同一个模块；没有可交换的。</translation>
    </message>
    <message>
        <source>{folder} exists already and is no package of this program. Choose another folder.</source>
        <translation>{folder} 已存在，且不是本程序的代码包。请另选一个文件夹。</translation>
    </message>
    <message>
        <source>{folder} holds no IDX files: train-images-idx3-ubyte and train-labels-idx1-ubyte, or those of t10k, gzipped or not.</source>
        <translation>{folder} 中没有 IDX 文件：train-images-idx3-ubyte 和 train-labels-idx1-ubyte，或 t10k 的，压缩与否均可。</translation>
    </message>
    <message>
        <source>{folder} holds no file that ends in _A.txt, which lists the edges.</source>
        <translation>{folder} 中没有以 _A.txt 结尾、列出边的文件。</translation>
    </message>
    <message>
        <source>{folder} holds no folder with pictures: one for each class.</source>
        <translation>{folder} 中没有含图像的文件夹：每个类别应有一个。</translation>
    </message>
    <message>
        <source>{kind} cannot stand on a wire: it needs an input and an output port.</source>
        <translation>{kind} 不能放在连线上：它需要一个输入端口和一个输出端口。</translation>
    </message>
    <message>
        <source>{kind} has no value named {name}.</source>
        <translation>{kind} 没有名为 {name} 的值。</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
    <message>
        <source>{name} cannot be read: {error}</source>
        <translation>{name} 无法读取：{error}</translation>
    </message>
    <message>
        <source>{name} holds numbers that are not finite after step {step}. The last checkpoint is kept. A lower learning rate or clipping often helps.</source>
        <translation>第 {step} 步之后 {name} 含有非有限的数。最后的检查点已保留。降低学习率或裁剪往往有帮助。</translation>
    </message>
    <message>
        <source>{name} holds numbers that are not finite after step {step}. The last checkpoint is kept. Lower rates of both players often help.</source>
        <translation>第 {step} 步之后 {name} 含有非有限的数。最后的检查点已保留。降低双方的学习率往往有帮助。</translation>
    </message>
    <message>
        <source>{name} in {file} is no array of numbers with a row for each sample.</source>
        <translation>{file} 中的 {name} 不是每个样本一行的数组。</translation>
    </message>
    <message>
        <source>{name} in {file} is no array of numbers.</source>
        <translation>{file} 中的 {name} 不是数的数组。</translation>
    </message>
    <message>
        <source>{name} is no NPY, NPZ or CSV file and no picture.</source>
        <translation>{name} 不是 NPY、NPZ 或 CSV 文件，也不是图片。</translation>
    </message>
    <message>
        <source>{name} is no name here; there are {known}. A new one is added as a parameter of the composite.</source>
        <translation>{name} 不是这里的名称；有 {known}。新的名称会作为参数加到复合模块。</translation>
    </message>
    <message>
        <source>{name} is no parameter here; there are {known}.</source>
        <translation>{name} 不是这里的参数；有 {known}。</translation>
    </message>
    <message>
        <source>{name} is the name of a Python module. Rename the project.</source>
        <translation>{name} 是 Python 模块的名称。请给项目改名。</translation>
    </message>
    <message>
        <source>{name} is the name of something else; choose another one.</source>
        <translation>{name} 已是别的东西的名称；请另选一个。</translation>
    </message>
    <message>
        <source>{name} is to be watched for the end of the training, but there is only {values}.</source>
        <translation>要监视 {name} 来决定训练何时结束，但只有 {values}。</translation>
    </message>
    <message>
        <source>{name} is too large: {value}.</source>
        <translation>{name} 过大：{value}。</translation>
    </message>
    <message>
        <source>{name} is {value} at step {step}. The last checkpoint is kept. A lower learning rate (now {param_groups}), clipping of gradients or a normalisation often helps.</source>
        <translation>第 {step} 步时 {name} 为 {value}。最后的检查点已保留。降低学习率（现为 {param_groups}）、裁剪梯度或归一化往往有帮助。</translation>
    </message>
    <message>
        <source>{name} is {value} at step {step}. The last checkpoint is kept. A lower learning rate, clipping of gradients or scaled rewards often help.</source>
        <translation>第 {step} 步时 {name} 为 {value}。最后的检查点已保留。降低学习率、裁剪梯度或缩放奖励往往有帮助。</translation>
    </message>
    <message>
        <source>{name} may have at most {most} characters.</source>
        <translation>{name}最多 {most} 个字符。</translation>
    </message>
    <message>
        <source>{name} means something else in the generated code; {way} would do.</source>
        <translation>{name} 在生成的代码中另有含义；{way} 可以。</translation>
    </message>
    <message>
        <source>{name} must be a list of names.</source>
        <translation>{name}必须是名称的列表。</translation>
    </message>
    <message>
        <source>{name} must be a list of numbers.</source>
        <translation>{name}必须是数的列表。</translation>
    </message>
    <message>
        <source>{name} must be a list of whole numbers.</source>
        <translation>{name}必须是整数的列表。</translation>
    </message>
    <message>
        <source>{name} must be a number or an expression, not {value}.</source>
        <translation>{name} 必须是数字或表达式，不能是 {value}。</translation>
    </message>
    <message>
        <source>{name} must be a number, not {value}.</source>
        <translation>{name} 必须是数字，不能是 {value}。</translation>
    </message>
    <message>
        <source>{name} must be a whole number, not {value}.</source>
        <translation>{name} 必须是整数，不能是 {value}。</translation>
    </message>
    <message>
        <source>{name} must be at least {low}, not {value}.</source>
        <translation>{name}至少为 {low}，不能是 {value}。</translation>
    </message>
    <message>
        <source>{name} must be at most {high}, not {value}.</source>
        <translation>{name}最多为 {high}，不能是 {value}。</translation>
    </message>
    <message>
        <source>{name} must be one line.</source>
        <translation>{name}必须是一行。</translation>
    </message>
    <message>
        <source>{name} must be one of {options}, not {value}.</source>
        <translation>{name}必须是 {options} 之一，不能是 {value}。</translation>
    </message>
    <message>
        <source>{name} must be text.</source>
        <translation>{name}必须是文本。</translation>
    </message>
    <message>
        <source>{name} must be true or false, not {value}.</source>
        <translation>{name}必须是真或假，不能是 {value}。</translation>
    </message>
    <message>
        <source>{name} must be {count} numbers.</source>
        <translation>{name}必须是 {count} 个数。</translation>
    </message>
    <message>
        <source>{name} must be {least} or more of {known}, each once.</source>
        <translation>{name} 必须是 {known} 中的 {least} 个或更多，每个只写一次。</translation>
    </message>
    <message>
        <source>{name} names a number that is not below {most}, which there are.</source>
        <translation>{name} 提到的编号不小于总数 {most}。</translation>
    </message>
    <message>
        <source>{name} needs an expression of 1 to 500 characters.</source>
        <translation>{name}需要 1 到 500 个字符的表达式。</translation>
    </message>
    <message>
        <source>{name} still stands in {place}; remove or ungroup it there first.</source>
        <translation>{name} 仍位于 {place} 中；请先在那里移除或取消组合。</translation>
    </message>
    <message>
        <source>{name} takes ({wanted}), with or without the batch; this is {shape}.</source>
        <translation>{name} 接收 ({wanted})，带不带批均可；这里是 {shape}。</translation>
    </message>
    <message>
        <source>{name} takes ({wanted}); this is {shape}.</source>
        <translation>{name} 接收 ({wanted})；这里是 {shape}。</translation>
    </message>
    <message>
        <source>{name} tells of {size} along {axis} and {other} of {known}: that is no graph.</source>
        <translation>{name} 在 {axis} 上为 {size}，而 {known} 为 {other}：那不是图。</translation>
    </message>
    <message>
        <source>{node} acts by real numbers, but {environment} has {ways} actions to choose from. Take {other} in its place, or an environment that takes real numbers, such as Pendulum.</source>
        <translation>{node} 以实数行动，而 {environment} 有 {ways} 个动作可选。请换用 {other}，或换一个接收实数的环境，例如 Pendulum。</translation>
    </message>
    <message>
        <source>{node} and {other} both define {name}, but not alike. Give one of them another name.</source>
        <translation>{node} 和 {other} 都定义了 {name}，但并不相同。请给其中一个改名。</translation>
    </message>
    <message>
        <source>{node} and {other} share one module; group both or neither.</source>
        <translation>{node} 与 {other} 共用一个模块；请一起组合，或都不组合。</translation>
    </message>
    <message>
        <source>{node} and {other} stand in a circle; a network may run in a circle only through an agent. Take one of their wires away.</source>
        <translation>{node} 与 {other} 形成环路；网络只有经过智能体才能成环。请移走其中一条连线。</translation>
    </message>
    <message>
        <source>{node} asks for {wanted}, but nothing arrives at its first port.</source>
        <translation>{node} 要用到 {wanted}，但它的第一个端口什么也没有收到。</translation>
    </message>
    <message>
        <source>{node} can be repeated 0 to {most} times, not {count}.</source>
        <translation>{node} 可以重复 0 到 {most} 次，不能是 {count} 次。</translation>
    </message>
    <message>
        <source>{node} can stand 0 to {most} times in a row, not {count}.</source>
        <translation>{node} 可以连排 0 到 {most} 次，不能是 {count} 次。</translation>
    </message>
    <message>
        <source>{node} cannot be built: {reason}</source>
        <translation>{node} 无法构建：{reason}</translation>
    </message>
    <message>
        <source>{node} cannot be read as Python.</source>
        <translation>{node} 不能作为 Python 读取。</translation>
    </message>
    <message>
        <source>{node} cannot be repeated; only layers, operations and composites can.</source>
        <translation>{node} 不能重复；只有层、运算和复合模块可以。</translation>
    </message>
    <message>
        <source>{node} cannot be ungrouped: {inside} reads {size}, which only exists inside.</source>
        <translation>{node} 不能取消组合：{inside} 读取 {size}，而它只存在于内部。</translation>
    </message>
    <message>
        <source>{node} cannot give {name} to its class {owner}; give it a default.</source>
        <translation>{node} 不能把 {name} 交给它的类 {owner}；请给它一个默认值。</translation>
    </message>
    <message>
        <source>{node} cannot read its data: {reason}</source>
        <translation>{node} 无法读取数据：{reason}</translation>
    </message>
    <message>
        <source>{node} cannot run step by step; only composites can.</source>
        <translation>{node} 不能逐步运行；只有复合模块可以。</translation>
    </message>
    <message>
        <source>{node} cannot stand in a composite: only layers, operations, parameters and other composites can.</source>
        <translation>{node} 不能放入复合模块：只有层、运算、参数和其他复合模块可以。</translation>
    </message>
    <message>
        <source>{node} cannot stand on a wire: it lacks an input or an output.</source>
        <translation>{node} 不能放在连线上：它缺少输入或输出。</translation>
    </message>
    <message>
        <source>{node} cannot stand outside the network.</source>
        <translation>{node} 不能位于网络之外。</translation>
    </message>
    <message>
        <source>{node} cannot work on {arriving}: {reason}</source>
        <translation>{node} 无法处理 {arriving}：{reason}</translation>
    </message>
    <message>
        <source>{node} changes the environment, so all that is observed must come through it: lead {source} into it alone.</source>
        <translation>{node} 会改变环境，因此所有观测都必须经过它：请只把 {source} 引入它。</translation>
    </message>
    <message>
        <source>{node} chooses among actions that can be counted, but {environment} takes real numbers {taken}. Take {other} in its place, or an environment of actions to choose from, such as CartPole.</source>
        <translation>{node} 在可数的动作中选择，而 {environment} 接收实数 {taken}。请换用 {other}，或换一个动作可选的环境，例如 CartPole。</translation>
    </message>
    <message>
        <source>{node} compares generated samples with real ones of the same shape, {real}; {source} gives it {shape}.</source>
        <translation>{node} 把生成样本与同形状的真实样本 {real} 比较；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} compares number by number; {source} gives it {shape} for a target {target}.</source>
        <translation>{node} 逐数比较；{source} 给它的是 {shape}，而目标为 {target}。</translation>
    </message>
    <message>
        <source>{node} computes in {own}; {source} gives it {dtype} {shape}. Put a Cast before it.</source>
        <translation>{node} 以 {own} 计算；{source} 给它的是 {dtype} {shape}。请在它之前放一个 Cast。</translation>
    </message>
    <message>
        <source>{node} does not fit on this wire. {why}</source>
        <translation>{node} 不适合放在这条连线上。{why}</translation>
    </message>
    <message>
        <source>{node} does not know how many ids there are, since {source} does not say; set entries.</source>
        <translation>{node} 不知道有多少个编号，因为 {source} 没有说明；请设定条目数。</translation>
    </message>
    <message>
        <source>{node} does not know how many numbers there are, since {source} does not say; set classes.</source>
        <translation>{node} 不知道有多少个数，因为 {source} 没有说明；请设定类别数。</translation>
    </message>
    <message>
        <source>{node} does not know how many states there are, since {source} does not say.</source>
        <translation>{node} 不知道有多少个状态，因为 {source} 没有说明。</translation>
    </message>
    <message>
        <source>{node} draws numbers for the samples of a data set, and there is none in this drawing. Place one.</source>
        <translation>{node} 为数据集的样本抽取随机数，而这张图纸里没有数据集。请放置一个。</translation>
    </message>
    <message>
        <source>{node} exchanges nothing, so something must lead to u.</source>
        <translation>{node} 什么也不交换，因此必须有内容引到 u。</translation>
    </message>
    <message>
        <source>{node} expects a score for each class and target, so one axis more than the target has; {source} gives it {shape} for a target {target}.</source>
        <translation>{node} 对每个类别和目标期望一个得分，因此比目标多一个轴；{source} 给它的是 {shape}，而目标为 {target}。</translation>
    </message>
    <message>
        <source>{node} expects a tensor with more axes; {source} gives it {shape}.</source>
        <translation>{node} 期望轴更多的张量；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} expects a tensor with {wanted} axes, the batch counted; {source} gives it {shape}.</source>
        <translation>{node} 期望有 {wanted} 个轴（含批）的张量；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} expects an even number of features; {source} gives it {shape}.</source>
        <translation>{node} 期望偶数个特征；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} expects in {name} one number, or one for each feature; {source} gives it {shape}.</source>
        <translation>{node} 在 {name} 中期望一个数，或每个特征一个；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} expects one feature at value; {source} gives it {shape}.</source>
        <translation>{node} 在 value 处期望一个特征；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} expects one feature at {name}, what a state promises; {source} gives it {shape}.</source>
        <translation>{node} 在 {name} 处期望一个特征，即状态的预期；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} expects pictures (B, C, H, W); {source} gives it the vertices of a graph, {shape}. Take a layer for graphs in its place, such as GCNConv.</source>
        <translation>{node} 期望图像 (B, C, H, W)；{source} 给它的是图的顶点 {shape}。请换用图层，例如 GCNConv。</translation>
    </message>
    <message>
        <source>{node} expects pictures (B, C, H, W); {source} gives it {shape}.</source>
        <translation>{node} 期望图像 (B, C, H, W)；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} expects points of the plane (B, 2); {source} gives it {shape}.</source>
        <translation>{node} 期望平面上的点 (B, 2)；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} expects real numbers; {source} gives it {dtype} {shape}.</source>
        <translation>{node} 期望实数；{source} 给它的是 {dtype} {shape}。</translation>
    </message>
    <message>
        <source>{node} expects the numbers of {source} to index an axis of size {wanted}; they index one of size {high}.</source>
        <translation>{node} 期望 {source} 的数索引一个尺寸为 {wanted} 的轴；它们索引的轴尺寸为 {high}。</translation>
    </message>
    <message>
        <source>{node} expects three colours; {source} gives it {shape}.</source>
        <translation>{node} 期望三种颜色；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} expects whole numbers; {source} gives it {dtype} {shape}.</source>
        <translation>{node} 期望整数；{source} 给它的是 {dtype} {shape}。</translation>
    </message>
    <message>
        <source>{node} expects {wanted} features at policy, {told} each of {size} numbers of an action; {source} gives it {shape}.</source>
        <translation>{node} 在 policy 处期望 {wanted} 个特征，即动作的 {size} 个数中每个的 {told}；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} expects {ways} features at policy, one an action; {source} gives it {shape}.</source>
        <translation>{node} 在 policy 处期望 {ways} 个特征，每个动作一个；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} expects {ways} features at {name}, one an action; {source} gives it {shape}.</source>
        <translation>{node} 在 {name} 处期望 {ways} 个特征，每个动作一个；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} feeds both players, the generator and the discriminator, and would be moved by one to the harm of the other. Place it twice, so that each has its own.</source>
        <translation>{node} 同时供给生成器和判别器，会被一方移动而损害另一方。请放置两个，让双方各有一个。</translation>
    </message>
    <message>
        <source>{node} gets scores of real samples as {real} and of generated ones as {shape} from {source}; a discriminator gives both alike.</source>
        <translation>{node} 得到的真实样本得分形状为 {real}，而 {source} 的生成样本得分为 {shape}；判别器对两者应给出相同的形状。</translation>
    </message>
    <message>
        <source>{node} gets scores of {classes} classes from {source}, but the target has {wanted}.</source>
        <translation>{node} 从 {source} 得到 {classes} 个类别的得分，而目标有 {wanted} 个类别。</translation>
    </message>
    <message>
        <source>{node} gets scores of {given} classes from {source}, but there are only {wanted}.</source>
        <translation>{node} 从 {source} 得到 {given} 个类别的得分，而类别只有 {wanted} 个。</translation>
    </message>
    <message>
        <source>{node} gets the same score as the real and as the generated one. Place the blocks before it as twins, and lead the generated samples through them.</source>
        <translation>{node} 得到的真实得分与生成得分是同一个。请把它之前的模块放成孪生，并让生成样本经过它们。</translation>
    </message>
    <message>
        <source>{node} gives the name {name} to a class of its own, but the generated code uses that name itself. Give it another one.</source>
        <translation>{node} 把名称 {name} 给了自己的类，而生成的代码本身要用这个名称。请换一个。</translation>
    </message>
    <message>
        <source>{node} gives {channels} channels, which {groups} groups do not divide.</source>
        <translation>{node} 输出 {channels} 个通道，不能被 {groups} 个组整除。</translation>
    </message>
    <message>
        <source>{node} gives {found} tensors where {wanted} are declared.</source>
        <translation>{node} 给出 {found} 个张量，而声明的是 {wanted} 个。</translation>
    </message>
    <message>
        <source>{node} guesses {best} classes, but {source} gives it {shape}.</source>
        <translation>{node} 猜 {best} 个类别，而 {source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} has a longest sequence of {longest} symbols, below its shortest of {shortest}.</source>
        <translation>{node} 的最长序列为 {longest} 个符号，短于其最短序列 {shortest}。</translation>
    </message>
    <message>
        <source>{node} has its lower bound {low} above its upper bound {high}.</source>
        <translation>{node} 的下界 {low} 高于上界 {high}。</translation>
    </message>
    <message>
        <source>{node} has more than {most} cells.</source>
        <translation>{node} 的格子超过 {most} 个。</translation>
    </message>
    <message>
        <source>{node} has no centres to bring together where mode is nearest.</source>
        <translation>{node} 的模式为最近邻时没有可以重合的中心。</translation>
    </message>
    <message>
        <source>{node} has no environment: lead {given} back into the one whose observation it acts on.</source>
        <translation>{node} 没有环境：请把 {given} 引回它所观测的那个环境。</translation>
    </message>
    <message>
        <source>{node} has no file yet. Choose one in its form.</source>
        <translation>{node} 还没有文件。请在它的表单中选择一个。</translation>
    </message>
    <message>
        <source>{node} has no input port {port}; it has {known}.</source>
        <translation>{node} 没有输入端口 {port}；有 {known}。</translation>
    </message>
    <message>
        <source>{node} has no input, so it can neither stand in a row nor pass anything through.</source>
        <translation>{node} 没有输入，因此既不能连排，也不能直通。</translation>
    </message>
    <message>
        <source>{node} has no other input to swap with.</source>
        <translation>{node} 没有别的输入可以交换。</translation>
    </message>
    <message>
        <source>{node} has no output port {port}; it has {known}.</source>
        <translation>{node} 没有输出端口 {port}；有 {known}。</translation>
    </message>
    <message>
        <source>{node} has no port {ports} any more; take the wire away.</source>
        <translation>{node} 已没有端口 {ports}；请移走该连线。</translation>
    </message>
    <message>
        <source>{node} has no start. Write an S where one begins.</source>
        <translation>{node} 没有起点。请在起点处写一个 S。</translation>
    </message>
    <message>
        <source>{node} has no value named {name}; it has {known}.</source>
        <translation>{node} 没有名为 {name} 的值；有 {known}。</translation>
    </message>
    <message>
        <source>{node} has nothing to work on: lead at least one wire into it.</source>
        <translation>{node} 没有可处理的内容：请至少引入一条连线。</translation>
    </message>
    <message>
        <source>{node} has several outputs, so it cannot pass its input through.</source>
        <translation>{node} 有多个输出，因此不能让输入直通。</translation>
    </message>
    <message>
        <source>{node} has the name of the part of the network that {trainer} runs by itself. Call it otherwise.</source>
        <translation>{node} 的名称与 {trainer} 单独运行的网络部分相同。请改用别的名称。</translation>
    </message>
    <message>
        <source>{node} has {classes} places, but {source} gives it numbers below {known}.</source>
        <translation>{node} 有 {classes} 个位置，而 {source} 给它的数小于 {known}。</translation>
    </message>
    <message>
        <source>{node} has {entries} entries, but {source} gives it ids below {known}.</source>
        <translation>{node} 有 {entries} 个条目，而 {source} 给它的编号小于 {known}。</translation>
    </message>
    <message>
        <source>{node} has {given} class weights for {classes} classes.</source>
        <translation>{node} 有 {given} 个类别权重，而类别有 {classes} 个。</translation>
    </message>
    <message>
        <source>{node} has {given} numbers for a shape of {wanted}.</source>
        <translation>{node} 有 {given} 个数，而形状需要 {wanted} 个。</translation>
    </message>
    <message>
        <source>{node} has {given} numbers, one a channel; {source} gives it {shape}.</source>
        <translation>{node} 有 {given} 个数，每个通道一个；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} holds code of its own, which is not run here.</source>
        <translation>{node} 含有自带的代码，在这里不会运行。</translation>
    </message>
    <message>
        <source>{node} holds code that you have not trusted yet. Review it, then trust it.</source>
        <translation>{node} 含有您尚未信任的代码。请先审阅，再信任它。</translation>
    </message>
    <message>
        <source>{node} is a second trainer; a drawing is trained by one. Take one of them away.</source>
        <translation>{node} 是第二个训练器；一张图纸只由一个训练器训练。请移走其中一个。</translation>
    </message>
    <message>
        <source>{node} is a twin of {twin}, which is not here.</source>
        <translation>{node} 是 {twin} 的孪生，而后者不在这里。</translation>
    </message>
    <message>
        <source>{node} is a {kind} and {other} a {its}; only blocks of one kind share a module.</source>
        <translation>{node} 是 {kind}，{other} 是 {its}；只有同种模块才能共用。</translation>
    </message>
    <message>
        <source>{node} is a {kind}, which this version does not know; it is kept as it is.</source>
        <translation>{node} 是这个版本不认识的 {kind}；它原样保留。</translation>
    </message>
    <message>
        <source>{node} is disabled or bypassed; enable it before it is ungrouped.</source>
        <translation>{node} 已停用或被旁路；请先启用它，再取消组合。</translation>
    </message>
    <message>
        <source>{node} is given its weights, so it cannot normalise them.</source>
        <translation>{node} 的权重是给定的，因此不能对其归一化。</translation>
    </message>
    <message>
        <source>{node} is no composite.</source>
        <translation>{node} 不是复合模块。</translation>
    </message>
    <message>
        <source>{node} is not Python in line {line}: {reason}.</source>
        <translation>{node} 的第 {line} 行不是 Python：{reason}。</translation>
    </message>
    <message>
        <source>{node} is part of no network, so it is left out already.</source>
        <translation>{node} 不属于任何网络，因此本来就不参与。</translation>
    </message>
    <message>
        <source>{node} is repeated, stepwise, conditional or shared; ungroup it after taking that away.</source>
        <translation>{node} 是重复的、逐步的、带条件的或共享的；请先去掉这些，再取消组合。</translation>
    </message>
    <message>
        <source>{node} is the module that {other} shares.</source>
        <translation>{node} 就是 {other} 所共用的模块。</translation>
    </message>
    <message>
        <source>{node} keeps the size only with an odd kernel, not {side}; take another, or say by border that padding counts.</source>
        <translation>{node} 只有在卷积核为奇数时才能保持尺寸，不能是 {side}；请换一个，或把边界设为按填充计算。</translation>
    </message>
    <message>
        <source>{node} lies between the blocks of the selection; select it too, or the composite would feed itself.</source>
        <translation>{node} 位于所选模块之间；请一并选择，否则复合模块会供给自身。</translation>
    </message>
    <message>
        <source>{node} must name each axis once: 0 to {last} in some order.</source>
        <translation>{node} 必须把每个轴各写一次：0 到 {last}，顺序任意。</translation>
    </message>
    <message>
        <source>{node} needs a class with a method forward.</source>
        <translation>{node} 需要一个带有方法 forward 的类。</translation>
    </message>
    <message>
        <source>{node} needs a default for each argument of forward behind the *.</source>
        <translation>{node} 的 forward 中 * 之后的每个参数都需要默认值。</translation>
    </message>
    <message>
        <source>{node} needs a forward without *: each argument is a port.</source>
        <translation>{node} 的 forward 不能带 *：每个参数是一个端口。</translation>
    </message>
    <message>
        <source>{node} needs a method forward in its class {name}.</source>
        <translation>{node} 的类 {name} 需要一个方法 forward。</translation>
    </message>
    <message>
        <source>{node} needs a weight of {wanted}; {source} gives it {shape}. Give it a Parameter of that shape.</source>
        <translation>{node} 需要 {wanted} 的权重；{source} 给它的是 {shape}。请给它该形状的 Parameter。</translation>
    </message>
    <message>
        <source>{node} needs a {name}: choose one.</source>
        <translation>{node} 需要{name}：请选择一个。</translation>
    </message>
    <message>
        <source>{node} needs at least one axis to work over.</source>
        <translation>{node} 至少需要一个轴。</translation>
    </message>
    <message>
        <source>{node} needs batch where u is joined: which graph does each vertex belong to?</source>
        <translation>{node} 在接了 u 时需要 batch：每个顶点属于哪个图？</translation>
    </message>
    <message>
        <source>{node} needs the library {library}, which is not installed here. Install it, or take another environment.</source>
        <translation>{node} 需要库 {library}，它没有安装在这里。请安装它，或换一个环境。</translation>
    </message>
    <message>
        <source>{node} needs to know how many classes there are; {source} does not say.</source>
        <translation>{node} 需要知道有多少个类别；{source} 没有说明。</translation>
    </message>
    <message>
        <source>{node} needs to know the size of axis {axis}; {source} gives it {shape}, where {free} is open. Fix it with a resize, a pooling or a reshape.</source>
        <translation>{node} 需要知道轴 {axis} 的尺寸；{source} 给它的是 {shape}，其中 {free} 不限定。请用缩放、池化或变形来固定它。</translation>
    </message>
    <message>
        <source>{node} needs {library}, which cannot be loaded here: {reason}.</source>
        <translation>{node} 需要 {library}，它在这里无法加载：{reason}。</translation>
    </message>
    <message>
        <source>{node} of the generator shares its weights with {other} of the discriminator. Give it weights of its own.</source>
        <translation>生成器的 {node} 与判别器的 {other} 共享权重。请给它独立的权重。</translation>
    </message>
    <message>
        <source>{node} parts channels into {groups} groups; {source} gives it {shape}, and {groups} does not divide {channels}.</source>
        <translation>{node} 把通道分成 {groups} 组；{source} 给它的是 {shape}，而 {channels} 不能被 {groups} 整除。</translation>
    </message>
    <message>
        <source>{node} parts the channels into {groups} groups; {source} gives it {shape}, and {groups} does not divide {channels}.</source>
        <translation>{node} 把通道分成 {groups} 组；{source} 给它的是 {shape}，而 {channels} 不能被 {groups} 整除。</translation>
    </message>
    <message>
        <source>{node} passes on what comes in already.</source>
        <translation>{node} 已经让输入直接通过。</translation>
    </message>
    <message>
        <source>{node} reads {path}, which lies outside of the project's folder. Choose the file or folder again to allow it.</source>
        <translation>{node} 读取 {path}，它位于项目文件夹之外。请重新选择该文件或文件夹以允许读取。</translation>
    </message>
    <message>
        <source>{node} reads {target} as it is, which the network is to find. Lead it in through {shift} only.</source>
        <translation>{node} 直接读取 {target}，而这正是网络要找出的。请只经由 {shift} 引入。</translation>
    </message>
    <message>
        <source>{node} repeats one sample, (1, …); {source} gives it {shape}.</source>
        <translation>{node} 重复一个样本 (1, …)；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} runs once for each step of a sequence (B, T, …); {source} gives it {shape}.</source>
        <translation>{node} 对序列 (B, T, …) 的每一步各运行一次；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} runs once for each step, so it can neither stand in a row nor be conditional. Put it into a composite that does.</source>
        <translation>{node} 每一步运行一次，因此既不能连排，也不能带条件。请把它放进一个可以这样做的复合模块。</translation>
    </message>
    <message>
        <source>{node} sees ahead: what it gives for a place changes with the ids behind that place, which the network is to find. Let it read forward only.</source>
        <translation>{node} 会看到未来：它在一个位置的输出会随该位置之后的编号而变，而这些正是网络要找出的。请让它只正向读取。</translation>
    </message>
    <message>
        <source>{node} sees ahead: what it gives for a place changes with the ids behind that place, which the network is to find. Make its attention causal.</source>
        <translation>{node} 会看到未来：它在一个位置的输出会随该位置之后的编号而变，而这些正是网络要找出的。请把它的注意力设为因果。</translation>
    </message>
    <message>
        <source>{node} sees ahead: what it gives for a place changes with the ids behind that place, which the network is to find. Make its border causal.</source>
        <translation>{node} 会看到未来：它在一个位置的输出会随该位置之后的编号而变，而这些正是网络要找出的。请把它的边界设为因果。</translation>
    </message>
    <message>
        <source>{node} sees ahead: what it gives for a place changes with the ids behind that place, which the network is to find. Mask what stands behind each place.</source>
        <translation>{node} 会看到未来：它在一个位置的输出会随该位置之后的编号而变，而这些正是网络要找出的。请用掩码遮住每个位置之后的内容。</translation>
    </message>
    <message>
        <source>{node} shares the features out among {heads} heads; {source} gives it {shape}, and {heads} does not divide {features}.</source>
        <translation>{node} 把特征分摊给 {heads} 个头；{source} 给它的是 {shape}，而 {features} 不能被 {heads} 整除。</translation>
    </message>
    <message>
        <source>{node} shifts what the network has made of its input, so the network cannot write freely: lead the target into it straight from the data.</source>
        <translation>{node} 移位的是网络对输入的加工结果，因此网络无法自由生成：请把目标直接从数据引入它。</translation>
    </message>
    <message>
        <source>{node} stands between blocks of the discriminator, but is no twin of {other}, which stands there before the real score. Place it as a twin.</source>
        <translation>{node} 位于判别器的模块之间，却不是真实得分之前的 {other} 的孪生。请把它放成孪生。</translation>
    </message>
    <message>
        <source>{node} stands between blocks of the discriminator, but only the generated score comes through it. Take it away, or place it before the real score too.</source>
        <translation>{node} 位于判别器的模块之间，但只有生成样本的得分经过它。请移走它，或把它也放到真实得分之前。</translation>
    </message>
    <message>
        <source>{node} takes a row for each of {rows} vertices; {source} gives it {shape}.</source>
        <translation>{node} 对 {rows} 个顶点中的每个接收一行；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} takes a row for each of {rows}; {source} gives it {shape}.</source>
        <translation>{node} 对每个 {rows} 接收一行；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} takes a signal with {rows} rows, one a vertex; {source} gives it {shape}.</source>
        <translation>{node} 接收 {rows} 行的信号，每个顶点一行；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} takes a square matrix; {source} gives it {shape}.</source>
        <translation>{node} 接收方阵；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} takes at mask a yes or no for each row ({rows},); {source} gives it {dtype} {shape}.</source>
        <translation>{node} 在 mask 处对每行 ({rows},) 接收一个是或否；{source} 给它的是 {dtype} {shape}。</translation>
    </message>
    <message>
        <source>{node} takes axis {axis} away, which must have the size 1; {source} gives it {shape}.</source>
        <translation>{node} 去掉轴 {axis}，其尺寸必须为 1；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} takes edges (2, E) at edge_index; {source} gives it {shape}.</source>
        <translation>{node} 在 edge_index 处接收边 (2, E)；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} takes what each of {edges} edges holds; {source} gives it {shape}.</source>
        <translation>{node} 接收 {edges} 条边各自的内容；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} takes {shape} at {takes} and gives {given} at {gives}, which goes on there in the next step. What goes on must keep its shape.</source>
        <translation>{node} 在 {takes} 接收 {shape}，在 {gives} 给出 {given}，并在下一步继续传递。继续传递的内容必须保持形状。</translation>
    </message>
    <message>
        <source>{node} takes {taken} from an agent; {source} is none.</source>
        <translation>{node} 从智能体接收 {taken}；{source} 不是智能体。</translation>
    </message>
    <message>
        <source>{node} takes {takes} at {port}; {source} gives it {kind}. {way}</source>
        <translation>{node} 在 {port} 接收 {takes}；{source} 给它的是 {kind}。{way}</translation>
    </message>
    <message>
        <source>{node} uses {composite}, which is not defined here.</source>
        <translation>{node} 使用 {composite}，而它在这里没有定义。</translation>
    </message>
    <message>
        <source>{node} works along axis {axis}, the batch being 0; {source} gives it {shape}.</source>
        <translation>{node} 沿轴 {axis} 工作，批为 0；{source} 给它的是 {shape}。</translation>
    </message>
    <message>
        <source>{node} works only where {axis} is a multiple of {divisor}.</source>
        <translation>{node} 只在 {axis} 是 {divisor} 的倍数时有效。</translation>
    </message>
    <message>
        <source>{node} would need other code at some of its places, since tensors of another form arrive there. Draw it anew for them.</source>
        <translation>{node} 在某些位置需要另外的代码，因为那里到达的张量形式不同。请为这些位置重新绘制。</translation>
    </message>
    <message>
        <source>{node} would need {needed} GB of memory, more than the limit of {limit} GB. Take smaller values.</source>
        <translation>{node} 需要 {needed} GB 内存，超过 {limit} GB 的上限。请取较小的值。</translation>
    </message>
    <message>
        <source>{node}'s code cannot be read: {reason}</source>
        <translation>{node} 的代码无法读取：{reason}</translation>
    </message>
    <message>
        <source>{node}'s code has no class {name}.</source>
        <translation>{node} 的代码中没有类 {name}。</translation>
    </message>
    <message>
        <source>{other} has no weights that could be shared.</source>
        <translation>{other} 没有可以共享的权重。</translation>
    </message>
    <message>
        <source>{part} cannot stand in an expression; known are numbers, parameters, + - * / // % **, comparisons, and, or, not, min, max, and a if c else b.</source>
        <translation>{part} 不能出现在表达式中；可用的有数字、参数、+ - * / // % **、比较、and、or、not、min、max，以及 a if c else b。</translation>
    </message>
    <message>
        <source>{path} cannot be deleted: {reason}.</source>
        <translation>{path} 无法删除：{reason}。</translation>
    </message>
    <message>
        <source>{path} cannot be made: {reason}.</source>
        <translation>{path} 无法创建：{reason}。</translation>
    </message>
    <message>
        <source>{path} cannot be read as a picture: {error}.</source>
        <translation>{path} 无法作为图像读取：{error}。</translation>
    </message>
    <message>
        <source>{path} cannot be read as rows of numbers: {error}.</source>
        <translation>{path} 无法作为数的行读取：{error}。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation>{path} 无法读取：{error}。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} 无法读取：{reason}。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} 无法写入：{reason}。</translation>
    </message>
    <message>
        <source>{path} could not be saved: {reason}. What the file held before is unharmed.</source>
        <translation>{path} 无法保存：{reason}。文件原来的内容完好无损。</translation>
    </message>
    <message>
        <source>{path} holds no rows of numbers.</source>
        <translation>{path} 不含数的行。</translation>
    </message>
    <message>
        <source>{path} is a link that leads out of {folder}. Choose the folder that it leads to.</source>
        <translation>{path} 是通向 {folder} 之外的链接。请选择它所指向的文件夹。</translation>
    </message>
    <message>
        <source>{path} is no IDX file of bytes.</source>
        <translation>{path} 不是字节的 IDX 文件。</translation>
    </message>
    <message>
        <source>{path} is no file of a library: it must show one composite.</source>
        <translation>{path} 不是库文件：它必须恰好包含一个复合模块。</translation>
    </message>
    <message>
        <source>{path} is torn: it does not hold the {shape} bytes that it tells of.</source>
        <translation>{path} 已损坏：它没有所声明的 {shape} 个字节。</translation>
    </message>
    <message>
        <source>{path} is torn; delete it to begin anew.</source>
        <translation>{path} 已损坏；请删除它重新开始。</translation>
    </message>
    <message>
        <source>{path} was not saved, since it could not be opened again: {reason} What the file held before is unharmed.</source>
        <translation>{path} 没有保存，因为无法再次打开：{reason} 文件原来的内容完好无损。</translation>
    </message>
    <message>
        <source>{path} would be larger than {most} MB and could not be opened again.</source>
        <translation>{path} 会超过 {most} MB，无法再次打开。</translation>
    </message>
    <message>
        <source>{pictures} and {labels} do not belong together.</source>
        <translation>{pictures} 与 {labels} 不相配。</translation>
    </message>
    <message>
        <source>{place} holds several sets: {name}.</source>
        <translation>{place} 含有多个数据集：{name}。</translation>
    </message>
    <message>
        <source>{port} has {count} wires.</source>
        <translation>{port} 有 {count} 条连线。</translation>
    </message>
    <message>
        <source>{port} is not at hand outside the network.</source>
        <translation>{port} 在网络之外不可用。</translation>
    </message>
    <message>
        <source>{port} takes at most {most} wires.</source>
        <translation>{port} 最多接 {most} 条连线。</translation>
    </message>
    <message>
        <source>{source_file} holds no pair of at most {longest} words a side.</source>
        <translation>{source_file} 中没有每边最多 {longest} 个词的句子对。</translation>
    </message>
    <message>
        <source>{source} cannot lead into {target}: it is itself.</source>
        <translation>{source} 不能引到 {target}：那是它自己。</translation>
    </message>
    <message>
        <source>{source} cannot lead into {target}: {after} already feeds {before}, and a network may run in a circle only through an agent.</source>
        <translation>{source} 不能引到 {target}：{after} 已经供给 {before}，而网络只有经过智能体才能成环。</translation>
    </message>
    <message>
        <source>{source} gives {kind}; {target} takes {takes}.</source>
        <translation>{source} 给出 {kind}；{target} 接收 {takes}。</translation>
    </message>
    <message>
        <source>{source} gives {node} what another environment takes: {given}. Give each its own.</source>
        <translation>{source} 给 {node} 的是另一个环境所要的：{given}。请给每个环境各配一个。</translation>
    </message>
    <message>
        <source>{source} has no output {gone} any more; take the wire away.</source>
        <translation>{source} 已没有输出 {gone}；请移走该连线。</translation>
    </message>
    <message>
        <source>{source} has {lines} lines and {target} {others}; line by line they should say the same.</source>
        <translation>{source} 有 {lines} 行，{target} 有 {others} 行；两者应逐行同义。</translation>
    </message>
    <message>
        <source>{source} no longer leads into {target}.</source>
        <translation>{source} 已不再通向 {target}。</translation>
    </message>
    <message>
        <source>{text} becomes too large.</source>
        <translation>{text} 的值过大。</translation>
    </message>
    <message>
        <source>{text} cannot be read; expressions look like channels * 2 or max(1, width // 4).</source>
        <translation>{text} 无法读取；表达式形如 channels * 2 或 max(1, width // 4)。</translation>
    </message>
    <message>
        <source>{text} divides by zero.</source>
        <translation>{text} 除以零。</translation>
    </message>
    <message>
        <source>{text} has no real value.</source>
        <translation>{text} 没有实数值。</translation>
    </message>
    <message>
        <source>{text} is nested too deeply.</source>
        <translation>{text} 嵌套过深。</translation>
    </message>
    <message>
        <source>{text} is no expression: it must be one line of plain text.</source>
        <translation>{text} 不是表达式：它必须是一行纯文本。</translation>
    </message>
    <message>
        <source>{text} would be longer than {most} characters with these names.</source>
        <translation>用这些名称，{text} 会超过 {most} 个字符。</translation>
    </message>
    <message>
        <source>{text} would become longer than {most} characters.</source>
        <translation>{text} 会超过 {most} 个字符。</translation>
    </message>
    <message>
        <source>{told}, and no smaller batch fits either. Make the network smaller.</source>
        <translation>{told}，而且更小的批也放不下。请缩小网络。</translation>
    </message>
    <message>
        <source>{told}. Batches of {size} fit{needed}.</source>
        <translation>{told}。批大小 {size} 放得下{needed}。</translation>
    </message>
    <message>
        <source>{told}. Take a smaller batch size.</source>
        <translation>{told}。请取较小的批大小。</translation>
    </message>
    <message>
        <source>{told}: {asked} more were asked for</source>
        <translation>{told}：还需要 {asked}</translation>
    </message>
    <message>
        <source>{used} cannot stand inside {composite}: it would contain itself.</source>
        <translation>{used} 不能放在 {composite} 里：它会包含自身。</translation>
    </message>
    <message>
        <source>{value} in {name} is no name: letters, digits and _ only.</source>
        <translation>{name}中的 {value} 不是名称：只能用字母、数字和 _。</translation>
    </message>
    <message>
        <source>{value} is one of several words, and no number to count with.</source>
        <translation>{value} 是若干个词中的一个，不是可以计算的数。</translation>
    </message>
</context>
<context>
    <name>choices</name>
    <message>
        <source>4x4</source>
        <translation>4x4</translation>
    </message>
    <message>
        <source>8x8</source>
        <translation>8x8</translation>
    </message>
    <message>
        <source>Adagrad</source>
        <translation>Adagrad</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>NAdam</source>
        <translation>NAdam</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>abs</source>
        <translation>abs</translation>
    </message>
    <message>
        <source>action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>all but the batch</source>
        <translation>除批以外</translation>
    </message>
    <message>
        <source>and</source>
        <translation>与</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>band</source>
        <translation>带通</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>bicubic</source>
        <translation>双三次</translation>
    </message>
    <message>
        <source>bilinear</source>
        <translation>双线性</translation>
    </message>
    <message>
        <source>blobs</source>
        <translation>团块</translation>
    </message>
    <message>
        <source>bool</source>
        <translation>bool</translation>
    </message>
    <message>
        <source>both</source>
        <translation>双向</translation>
    </message>
    <message>
        <source>boxes</source>
        <translation>边框</translation>
    </message>
    <message>
        <source>causal</source>
        <translation>因果</translation>
    </message>
    <message>
        <source>centres</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>circles</source>
        <translation>圆环</translation>
    </message>
    <message>
        <source>circular</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>combinatorial</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>concatenate</source>
        <translation>拼接</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>cos</source>
        <translation>cos</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>cpu</source>
        <translation>cpu</translation>
    </message>
    <message>
        <source>cuda</source>
        <translation>cuda</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>按模块</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>边缘</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>八个</translation>
    </message>
    <message>
        <source>exp</source>
        <translation>exp</translation>
    </message>
    <message>
        <source>false</source>
        <translation>假</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>float16</source>
        <translation>float16</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>float64</source>
        <translation>float64</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>正向</translation>
    </message>
    <message>
        <source>four</source>
        <translation>四个</translation>
    </message>
    <message>
        <source>full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>gelu</source>
        <translation>gelu</translation>
    </message>
    <message>
        <source>given</source>
        <translation>给定</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>heat</source>
        <translation>热扩散</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高通</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>int32</source>
        <translation>int32</translation>
    </message>
    <message>
        <source>int64</source>
        <translation>int64</translation>
    </message>
    <message>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>last</source>
        <translation>最后</translation>
    </message>
    <message>
        <source>last axis</source>
        <translation>最后一个轴</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>可学习</translation>
    </message>
    <message>
        <source>least-squares</source>
        <translation>最小二乘</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低通</translation>
    </message>
    <message>
        <source>macro</source>
        <translation>宏平均</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>masks</source>
        <translation>掩码组</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>micro</source>
        <translation>微平均</translation>
    </message>
    <message>
        <source>minimax</source>
        <translation>极小极大</translation>
    </message>
    <message>
        <source>moons</source>
        <translation>月牙</translation>
    </message>
    <message>
        <source>mps</source>
        <translation>mps</translation>
    </message>
    <message>
        <source>nand</source>
        <translation>与非</translation>
    </message>
    <message>
        <source>nearest</source>
        <translation>最近邻</translation>
    </message>
    <message>
        <source>neg</source>
        <translation>neg</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>non-saturating</source>
        <translation>非饱和</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>nor</source>
        <translation>或非</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正态</translation>
    </message>
    <message>
        <source>normalised</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>not</source>
        <translation>非</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>observation</source>
        <translation>观测</translation>
    </message>
    <message>
        <source>one</source>
        <translation>单向</translation>
    </message>
    <message>
        <source>one a channel</source>
        <translation>每通道一个</translation>
    </message>
    <message>
        <source>one-cycle</source>
        <translation>单周期</translation>
    </message>
    <message>
        <source>ones</source>
        <translation>全 1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>不限定</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>orthogonal</source>
        <translation>正交</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>plateau</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>polynomial</source>
        <translation>多项式</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>random-walk</source>
        <translation>随机游走</translation>
    </message>
    <message>
        <source>reciprocal</source>
        <translation>reciprocal</translation>
    </message>
    <message>
        <source>reflect</source>
        <translation>反射</translation>
    </message>
    <message>
        <source>relu</source>
        <translation>relu</translation>
    </message>
    <message>
        <source>replicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>ring</source>
        <translation>环</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>逐行</translation>
    </message>
    <message>
        <source>same</source>
        <translation>同尺寸</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>shuffled</source>
        <translation>打乱</translation>
    </message>
    <message>
        <source>sin</source>
        <translation>sin</translation>
    </message>
    <message>
        <source>spirals</source>
        <translation>螺旋</translation>
    </message>
    <message>
        <source>sqrt</source>
        <translation>sqrt</translation>
    </message>
    <message>
        <source>square</source>
        <translation>square</translation>
    </message>
    <message>
        <source>step</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>求和</translation>
    </message>
    <message>
        <source>symmetric</source>
        <translation>对称</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>tensor</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>true</source>
        <translation>真</translation>
    </message>
    <message>
        <source>uint8</source>
        <translation>uint8</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>val</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>wasserstein</source>
        <translation>wasserstein</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>with</source>
        <translation>带</translation>
    </message>
    <message>
        <source>without</source>
        <translation>不带</translation>
    </message>
    <message>
        <source>xnor</source>
        <translation>同或</translation>
    </message>
    <message>
        <source>xor</source>
        <translation>异或</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>zeros</source>
        <translation>全 0</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>Another language</source>
        <translation>其他语言</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>Netwright speaks this language from its next start on.</source>
        <translation>Netwright 从下次启动起使用这种语言。</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>立即重新启动</translation>
    </message>
    <message>
        <source>What is open stays open as it is. Nothing is saved for it, and nothing is lost.</source>
        <translation>打开的内容保持原样。不会为此保存任何内容，也不会丢失任何内容。</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>A2C</source>
        <translation>优势演员评论家 强化学习 智能体 同策略</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>曲线下面积 ROC 排序 链接预测</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率 正确率 精度</translation>
    </message>
    <message>
        <source>Acrobot</source>
        <translation>双摆 杂技 经典控制 强化学习 环境</translation>
    </message>
    <message>
        <source>AdaptiveAvgPool2d</source>
        <translation>自适应平均池化 全局池化 金字塔 池化</translation>
    </message>
    <message>
        <source>AdaptiveMaxPool2d</source>
        <translation>自适应最大池化 全局池化 金字塔 池化</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加 相加 求和 残差 捷径 跳跃连接</translation>
    </message>
    <message>
        <source>AddingProblem</source>
        <translation>加法问题 序列 记忆</translation>
    </message>
    <message>
        <source>Adversarial</source>
        <translation>对抗训练 生成对抗网络 生成器 判别器 训练</translation>
    </message>
    <message>
        <source>AlphaDropout</source>
        <translation>随机失活 自归一化</translation>
    </message>
    <message>
        <source>ArgMax</source>
        <translation>最大值位置 预测 类别</translation>
    </message>
    <message>
        <source>AtVertices</source>
        <translation>广播 图到顶点</translation>
    </message>
    <message>
        <source>AvgPool1d</source>
        <translation>平均池化 一维 池化</translation>
    </message>
    <message>
        <source>AvgPool2d</source>
        <translation>平均池化 下采样 池化</translation>
    </message>
    <message>
        <source>BCE</source>
        <translation>二元交叉熵 二分类</translation>
    </message>
    <message>
        <source>BCEWithLogits</source>
        <translation>二元交叉熵 二分类 得分</translation>
    </message>
    <message>
        <source>BatchNorm1d</source>
        <translation>批归一化 批标准化</translation>
    </message>
    <message>
        <source>BatchNorm2d</source>
        <translation>批归一化 批标准化</translation>
    </message>
    <message>
        <source>Beam</source>
        <translation>束搜索 集束搜索 生成 解码</translation>
    </message>
    <message>
        <source>Bilinear</source>
        <translation>双线性</translation>
    </message>
    <message>
        <source>BinaryAccuracy</source>
        <translation>二分类准确率 正确率</translation>
    </message>
    <message>
        <source>BlockModel</source>
        <translation>随机块模型 社区 链接预测 图神经网络</translation>
    </message>
    <message>
        <source>Bottleneck</source>
        <translation>瓶颈块 残差</translation>
    </message>
    <message>
        <source>BreastCancer</source>
        <translation>乳腺癌 表格 二分类 医学</translation>
    </message>
    <message>
        <source>CartPole</source>
        <translation>倒立摆 小车 经典控制 强化学习 环境</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>类型转换 浮点</translation>
    </message>
    <message>
        <source>CausalBlock</source>
        <translation>因果块 语言模型</translation>
    </message>
    <message>
        <source>CausalMask</source>
        <translation>因果掩码 注意力掩码 自回归</translation>
    </message>
    <message>
        <source>CenterCrop</source>
        <translation>中心裁剪</translation>
    </message>
    <message>
        <source>CenterCut</source>
        <translation>中心裁剪</translation>
    </message>
    <message>
        <source>ChebConv</source>
        <translation>切比雪夫图卷积 谱方法 图神经网络 拉普拉斯</translation>
    </message>
    <message>
        <source>Clamp</source>
        <translation>截断 限幅 夹紧</translation>
    </message>
    <message>
        <source>ClassesFound</source>
        <translation>模式崩塌 覆盖率 类别</translation>
    </message>
    <message>
        <source>CliffWalking</source>
        <translation>悬崖行走 网格 强化学习 环境</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码 自定义 模块</translation>
    </message>
    <message>
        <source>Concatenate</source>
        <translation>拼接 连接 合并</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>常数 固定 缓冲</translation>
    </message>
    <message>
        <source>ContinuousLunarLander</source>
        <translation>月球着陆 连续 火箭 强化学习 环境</translation>
    </message>
    <message>
        <source>Conv1d</source>
        <translation>一维卷积 时间卷积 因果卷积 卷积</translation>
    </message>
    <message>
        <source>Conv2d</source>
        <translation>二维卷积 卷积核 滤波器 深度卷积</translation>
    </message>
    <message>
        <source>Conv3d</source>
        <translation>三维卷积 体积 视频 卷积</translation>
    </message>
    <message>
        <source>ConvTranspose2d</source>
        <translation>转置卷积 反卷积 上采样</translation>
    </message>
    <message>
        <source>CropLike</source>
        <translation>裁剪 复制并裁剪</translation>
    </message>
    <message>
        <source>CrossEntropy</source>
        <translation>交叉熵 分类 损失 负对数似然</translation>
    </message>
    <message>
        <source>CsvTable</source>
        <translation>表格 电子表格 回归 分类 自己的数据 数据</translation>
    </message>
    <message>
        <source>DQN</source>
        <translation>深度 Q 网络 双重 优先回放 强化学习 智能体 异策略</translation>
    </message>
    <message>
        <source>DecoderBlock</source>
        <translation>解码器块</translation>
    </message>
    <message>
        <source>DecoderLayer</source>
        <translation>解码器层 交叉注意力 变换器</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>度 邻居数</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>分离 停止梯度</translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation>糖尿病 表格 回归 医学</translation>
    </message>
    <message>
        <source>DigitGraphs</source>
        <translation>手写数字图 网格 图神经网络</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>手写数字 图像 数据</translation>
    </message>
    <message>
        <source>Divide</source>
        <translation>除 相除 商</translation>
    </message>
    <message>
        <source>DoubleConv</source>
        <translation>双卷积</translation>
    </message>
    <message>
        <source>DropPath</source>
        <translation>随机深度 丢弃路径</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>随机失活 丢弃</translation>
    </message>
    <message>
        <source>Dropout1d</source>
        <translation>随机失活 丢弃 一维</translation>
    </message>
    <message>
        <source>Dropout2d</source>
        <translation>随机失活 丢弃 二维</translation>
    </message>
    <message>
        <source>Duel</source>
        <translation>对决网络 优势</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>指数线性单元</translation>
    </message>
    <message>
        <source>EdgeContraction</source>
        <translation>边收缩 图池化 粗化 聚类</translation>
    </message>
    <message>
        <source>EdgeEnds</source>
        <translation>边的两端 收集 源 目标</translation>
    </message>
    <message>
        <source>EdgePool</source>
        <translation>边池化 关联 聚合</translation>
    </message>
    <message>
        <source>EdgeScores</source>
        <translation>边得分 链接预测 内积 点积</translation>
    </message>
    <message>
        <source>Eigen</source>
        <translation>特征分解 谱 特征向量 特征值</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>嵌入 词嵌入 词向量 查表</translation>
    </message>
    <message>
        <source>EncoderBlock</source>
        <translation>编码器块</translation>
    </message>
    <message>
        <source>EncoderLayer</source>
        <translation>编码器层 变换器</translation>
    </message>
    <message>
        <source>ExactMatch</source>
        <translation>完全匹配 翻译 序列</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>扩展 类别词元 重复 广播</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1 分数 精确率 召回率 调和平均</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>展平 拉平</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>框 分组 注释</translation>
    </message>
    <message>
        <source>FrameStack</source>
        <translation>帧堆叠 历史 包装器</translation>
    </message>
    <message>
        <source>FrozenLake</source>
        <translation>冰湖 网格 强化学习 环境</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数 指数 对数 平方根 绝对值 正弦</translation>
    </message>
    <message>
        <source>GATConv</source>
        <translation>图注意力 图神经网络 消息传递</translation>
    </message>
    <message>
        <source>GCNConv</source>
        <translation>图卷积 图神经网络 消息传递</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>高斯误差线性单元 激活</translation>
    </message>
    <message>
        <source>GINConv</source>
        <translation>图同构网络 图神经网络 消息传递</translation>
    </message>
    <message>
        <source>GLU</source>
        <translation>门控线性单元</translation>
    </message>
    <message>
        <source>GRU</source>
        <translation>门控循环单元 循环神经网络</translation>
    </message>
    <message>
        <source>GatedMemory</source>
        <translation>长短期记忆 门控</translation>
    </message>
    <message>
        <source>GatedState</source>
        <translation>门控循环 门控</translation>
    </message>
    <message>
        <source>Gather</source>
        <translation>收集 索引 取行</translation>
    </message>
    <message>
        <source>GaussianNoise</source>
        <translation>高斯噪声</translation>
    </message>
    <message>
        <source>GlobalAvgPool</source>
        <translation>全局平均池化 池化</translation>
    </message>
    <message>
        <source>GlobalMaxPool</source>
        <translation>全局最大池化 池化</translation>
    </message>
    <message>
        <source>GlobalPool</source>
        <translation>全局池化 读出 图池化</translation>
    </message>
    <message>
        <source>GoodSamples</source>
        <translation>样本质量 环</translation>
    </message>
    <message>
        <source>GraphFile</source>
        <translation>图文件 引文 论文 自己的数据</translation>
    </message>
    <message>
        <source>GraphFilter</source>
        <translation>图滤波器 热核 低通 高通 平滑</translation>
    </message>
    <message>
        <source>GraphFourier</source>
        <translation>图傅里叶变换 谱</translation>
    </message>
    <message>
        <source>GraphNetwork</source>
        <translation>图网络 消息传递 交互网络</translation>
    </message>
    <message>
        <source>GraphSignals</source>
        <translation>图信号 谱 拉普拉斯 傅里叶 滤波器</translation>
    </message>
    <message>
        <source>Greedy</source>
        <translation>贪心 生成 解码 预测</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰度 黑白</translation>
    </message>
    <message>
        <source>GridWorld</source>
        <translation>格子世界 迷宫 强化学习 环境</translation>
    </message>
    <message>
        <source>GroupNorm</source>
        <translation>组归一化</translation>
    </message>
    <message>
        <source>GrowBlock</source>
        <translation>生成块 生成器 上采样</translation>
    </message>
    <message>
        <source>Hardsigmoid</source>
        <translation>硬 sigmoid</translation>
    </message>
    <message>
        <source>Hardswish</source>
        <translation>硬 swish</translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation>合页损失 铰链损失 支持向量机 间隔</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>恒等 直通 捷径</translation>
    </message>
    <message>
        <source>ImageFolder</source>
        <translation>图像文件夹 照片 自己的数据 图片文件夹 数据</translation>
    </message>
    <message>
        <source>Inception</source>
        <translation>初始模块 多尺度</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入 参数 端口</translation>
    </message>
    <message>
        <source>InstanceNorm2d</source>
        <translation>实例归一化 风格</translation>
    </message>
    <message>
        <source>Interpolate</source>
        <translation>插值 缩放 上采样</translation>
    </message>
    <message>
        <source>InterpolateLike</source>
        <translation>插值 缩放 上采样</translation>
    </message>
    <message>
        <source>InverseGraphFourier</source>
        <translation>图傅里叶逆变换 谱</translation>
    </message>
    <message>
        <source>InvertedResidual</source>
        <translation>倒残差 轻量</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>鸢尾花 表格 感知机 数据</translation>
    </message>
    <message>
        <source>JudgeBlock</source>
        <translation>判别块 判别器 下采样</translation>
    </message>
    <message>
        <source>KLDivergence</source>
        <translation>KL 散度 蒸馏 相对熵</translation>
    </message>
    <message>
        <source>KarateClub</source>
        <translation>空手道俱乐部 社交网络 顶点 图神经网络</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>平均绝对误差 回归 绝对误差</translation>
    </message>
    <message>
        <source>LSTM</source>
        <translation>长短期记忆 循环神经网络</translation>
    </message>
    <message>
        <source>Laplacian</source>
        <translation>拉普拉斯 图 矩阵 谱</translation>
    </message>
    <message>
        <source>LayerNorm</source>
        <translation>层归一化</translation>
    </message>
    <message>
        <source>LeakyReLU</source>
        <translation>带泄漏 ReLU 激活</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性 全连接 稠密 仿射</translation>
    </message>
    <message>
        <source>LocalResponseNorm</source>
        <translation>局部响应归一化</translation>
    </message>
    <message>
        <source>LogSoftmax</source>
        <translation>对数概率</translation>
    </message>
    <message>
        <source>LunarLander</source>
        <translation>月球着陆 火箭 强化学习 环境</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>均方误差 回归</translation>
    </message>
    <message>
        <source>MaskFill</source>
        <translation>掩码填充 注意力掩码</translation>
    </message>
    <message>
        <source>MatMul</source>
        <translation>矩阵乘法 矩阵相乘 点积</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>最大值 归约</translation>
    </message>
    <message>
        <source>MaxPool1d</source>
        <translation>最大池化 一维 池化</translation>
    </message>
    <message>
        <source>MaxPool2d</source>
        <translation>最大池化 下采样 池化</translation>
    </message>
    <message>
        <source>MaxUnpool2d</source>
        <translation>最大反池化</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大值 较大</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值 平均 归约</translation>
    </message>
    <message>
        <source>MeanAbsoluteError</source>
        <translation>平均绝对误差 回归</translation>
    </message>
    <message>
        <source>MeanIoU</source>
        <translation>平均交并比 语义分割</translation>
    </message>
    <message>
        <source>MeanSquaredError</source>
        <translation>均方误差 回归</translation>
    </message>
    <message>
        <source>MeanValue</source>
        <translation>平均值 监视</translation>
    </message>
    <message>
        <source>Minimize</source>
        <translation>最小化 自定义损失 惩罚</translation>
    </message>
    <message>
        <source>Mish</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Mnist</source>
        <translation>手写数字 图像 数据</translation>
    </message>
    <message>
        <source>ModesFound</source>
        <translation>模式崩塌 覆盖率 环</translation>
    </message>
    <message>
        <source>Molecules</source>
        <translation>分子 化学 原子 图神经网络</translation>
    </message>
    <message>
        <source>MountainCar</source>
        <translation>山地车 经典控制 强化学习 环境</translation>
    </message>
    <message>
        <source>MountainCarContinuous</source>
        <translation>山地车 连续 经典控制 强化学习 环境</translation>
    </message>
    <message>
        <source>MultiheadAttention</source>
        <translation>多头注意力 自注意力 注意力</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>乘 相乘 逐元素 门控</translation>
    </message>
    <message>
        <source>NLL</source>
        <translation>负对数似然 损失</translation>
    </message>
    <message>
        <source>NeighbourPool</source>
        <translation>邻居池化 邻域 平均 最大 图神经网络</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声 随机 潜变量 生成器</translation>
    </message>
    <message>
        <source>Normalize</source>
        <translation>归一化 单位向量 余弦</translation>
    </message>
    <message>
        <source>NormalizedAdjacency</source>
        <translation>归一化邻接矩阵 邻接 图</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>便签 注释 备注</translation>
    </message>
    <message>
        <source>NpzFile</source>
        <translation>数组 自己的数据</translation>
    </message>
    <message>
        <source>OneHot</source>
        <translation>独热编码</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出 结果 返回 端口</translation>
    </message>
    <message>
        <source>PPO</source>
        <translation>近端策略优化 强化学习 智能体 同策略</translation>
    </message>
    <message>
        <source>PReLU</source>
        <translation>参数化 ReLU</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>填充 补零 边界</translation>
    </message>
    <message>
        <source>PaddingMask</source>
        <translation>填充掩码 注意力掩码 长度</translation>
    </message>
    <message>
        <source>ParallelText</source>
        <translation>平行语料 翻译 双语 句子 自己的数据</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>可学习参数 张量 类别词元 位置 权重 阈值</translation>
    </message>
    <message>
        <source>Pendulum</source>
        <translation>单摆 摆 经典控制 强化学习 环境</translation>
    </message>
    <message>
        <source>PerceptronRule</source>
        <translation>感知机规则 训练</translation>
    </message>
    <message>
        <source>Permute</source>
        <translation>置换 转置 通道 换轴</translation>
    </message>
    <message>
        <source>PixelShuffle</source>
        <translation>像素重排 超分辨率 子像素</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点 双月 螺旋 圆环</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>幂 平方 平方根</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率 查准率</translation>
    </message>
    <message>
        <source>QLearning</source>
        <translation>Q 学习 表格 强化学习 智能体 异策略</translation>
    </message>
    <message>
        <source>R2</source>
        <translation>决定系数 回归</translation>
    </message>
    <message>
        <source>REINFORCE</source>
        <translation>策略梯度 蒙特卡洛 强化学习 智能体 同策略</translation>
    </message>
    <message>
        <source>RMSNorm</source>
        <translation>均方根归一化</translation>
    </message>
    <message>
        <source>RNN</source>
        <translation>循环神经网络 递归</translation>
    </message>
    <message>
        <source>RandomBrightness</source>
        <translation>随机亮度 数据增强 对比度</translation>
    </message>
    <message>
        <source>RandomCrop</source>
        <translation>随机裁剪 数据增强</translation>
    </message>
    <message>
        <source>RandomFlip</source>
        <translation>随机翻转 镜像 数据增强 水平</translation>
    </message>
    <message>
        <source>RandomGraphs</source>
        <translation>随机图 回归 边 图神经网络</translation>
    </message>
    <message>
        <source>RandomImages</source>
        <translation>随机图像 噪声 基准</translation>
    </message>
    <message>
        <source>RandomNoise</source>
        <translation>随机噪声 数据增强 高斯</translation>
    </message>
    <message>
        <source>RandomRotation</source>
        <translation>随机旋转 数据增强</translation>
    </message>
    <message>
        <source>RandomShift</source>
        <translation>随机平移 数据增强</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>修正线性单元 整流 激活</translation>
    </message>
    <message>
        <source>ReLU6</source>
        <translation>修正线性单元</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率 查全率 灵敏度</translation>
    </message>
    <message>
        <source>Reroute</source>
        <translation>转接点 折点 连线</translation>
    </message>
    <message>
        <source>Rescale</source>
        <translation>缩放 255</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>变形 重塑</translation>
    </message>
    <message>
        <source>ResidualBlock</source>
        <translation>残差块 捷径</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>缩放 调整尺寸 插值</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>倒序 反转 序列 翻译</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>环 高斯混合 模式</translation>
    </message>
    <message>
        <source>SAC</source>
        <translation>软演员评论家 连续 强化学习 智能体 异策略</translation>
    </message>
    <message>
        <source>SAGEConv</source>
        <translation>图采样聚合 图神经网络 消息传递</translation>
    </message>
    <message>
        <source>SARSA</source>
        <translation>表格 强化学习 智能体 同策略</translation>
    </message>
    <message>
        <source>SELU</source>
        <translation>自归一化 激活函数</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>采样 生成 随机 温度</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放 乘 常数 温度</translation>
    </message>
    <message>
        <source>ScaleObservation</source>
        <translation>观测缩放 归一化 包装器</translation>
    </message>
    <message>
        <source>ScaleReward</source>
        <translation>奖励缩放 归一化 包装器</translation>
    </message>
    <message>
        <source>ScaledDotProduct</source>
        <translation>缩放点积注意力 注意力</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择 索引 最后一步 类别词元</translation>
    </message>
    <message>
        <source>SequenceToSequence</source>
        <translation>序列到序列 训练 教师强制 翻译 解码器</translation>
    </message>
    <message>
        <source>ShiftRight</source>
        <translation>右移 教师强制 解码器 起始词元</translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation>激活函数 swish</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>S 型函数 逻辑函数 概率 激活</translation>
    </message>
    <message>
        <source>SinePositions</source>
        <translation>正弦位置编码 位置编码</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>切片 裁剪</translation>
    </message>
    <message>
        <source>SmoothL1</source>
        <translation>平滑 L1 损失 回归 边框</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>归一化指数 概率</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>激活函数 平滑</translation>
    </message>
    <message>
        <source>SpectralConv2d</source>
        <translation>谱归一化 卷积 判别器</translation>
    </message>
    <message>
        <source>SpectralFilter</source>
        <translation>谱滤波器 谱卷积 切比雪夫 频率响应</translation>
    </message>
    <message>
        <source>SpectralLinear</source>
        <translation>谱归一化 全连接 判别器</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>切分 分块</translation>
    </message>
    <message>
        <source>Squeeze</source>
        <translation>压缩 去掉轴</translation>
    </message>
    <message>
        <source>SqueezeExcite</source>
        <translation>压缩激励 通道注意力</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>堆叠</translation>
    </message>
    <message>
        <source>Standardize</source>
        <translation>标准化 归一化 均值</translation>
    </message>
    <message>
        <source>StartState</source>
        <translation>初始状态 隐藏状态 循环 零</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>阶跃函数 阈值 感知机</translation>
    </message>
    <message>
        <source>Subtract</source>
        <translation>减 相减 差</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>求和 归约</translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation>监督学习 训练 优化器 梯度下降</translation>
    </message>
    <message>
        <source>TD3</source>
        <translation>双延迟确定性策略梯度 连续 强化学习 智能体</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Q 表 表格 查表</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>双曲正切 激活</translation>
    </message>
    <message>
        <source>Taxi</source>
        <translation>出租车 网格 强化学习 环境</translation>
    </message>
    <message>
        <source>TemporalBlock</source>
        <translation>时间卷积块 因果</translation>
    </message>
    <message>
        <source>TextFile</source>
        <translation>文本文件 字符 语言模型</translation>
    </message>
    <message>
        <source>TimeLimit</source>
        <translation>时间限制 回合 截断 包装器</translation>
    </message>
    <message>
        <source>TokenAccuracy</source>
        <translation>词元准确率 翻译</translation>
    </message>
    <message>
        <source>TopAccuracy</source>
        <translation>前几名准确率</translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation>转置 交换</translation>
    </message>
    <message>
        <source>TruthTable</source>
        <translation>真值表 逻辑 布尔 感知机 神经元</translation>
    </message>
    <message>
        <source>TuFolder</source>
        <translation>分子 蛋白质 自己的数据 图</translation>
    </message>
    <message>
        <source>Unflatten</source>
        <translation>反展平 多头</translation>
    </message>
    <message>
        <source>Unsqueeze</source>
        <translation>增加轴 升维</translation>
    </message>
    <message>
        <source>UpStep</source>
        <translation>上采样步 跳跃连接</translation>
    </message>
    <message>
        <source>Upsample</source>
        <translation>上采样 插值 缩放</translation>
    </message>
    <message>
        <source>VertexRows</source>
        <translation>顶点行 批 填充 读出 图</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>葡萄酒 表格 分类</translation>
    </message>
    <message>
        <source>Xor</source>
        <translation>异或 逻辑 点</translation>
    </message>
</context>
<context>
    <name>summaries</name>
    <message>
        <source>axes {start} to {end}</source>
        <translation>轴 {start} 到 {end}</translation>
    </message>
    <message>
        <source>best {best}</source>
        <translation>前 {best} 名</translation>
    </message>
    <message>
        <source>best {top}</source>
        <translation>前 {top} 名</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>causal</source>
        <translation>因果</translation>
    </message>
    <message>
        <source>channels = {count}</source>
        <translation>通道数 = {count}</translation>
    </message>
    <message>
        <source>characters = {count}</source>
        <translation>字符数 = {count}</translation>
    </message>
    <message>
        <source>clouds = {count}</source>
        <translation>团数 = {count}</translation>
    </message>
    <message>
        <source>dropout {dropout}</source>
        <translation>随机失活 {dropout}</translation>
    </message>
    <message>
        <source>epochs = {count}</source>
        <translation>轮数 = {count}</translation>
    </message>
    <message>
        <source>features = {count}</source>
        <translation>特征数 = {count}</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>fold {fold} of {folds}</source>
        <translation>第 {fold} 折，共 {folds} 折</translation>
    </message>
    <message>
        <source>groups = {count}</source>
        <translation>组数 = {count}</translation>
    </message>
    <message>
        <source>heads = {count}</source>
        <translation>头数 = {count}</translation>
    </message>
    <message>
        <source>ids = {count}</source>
        <translation>编号数 = {count}</translation>
    </message>
    <message>
        <source>kernels = {count}</source>
        <translation>卷积核数 = {count}</translation>
    </message>
    <message>
        <source>layers = {count}</source>
        <translation>层数 = {count}</translation>
    </message>
    <message>
        <source>learned scale</source>
        <translation>可学习的缩放</translation>
    </message>
    <message>
        <source>little tales</source>
        <translation>小故事</translation>
    </message>
    <message>
        <source>mean {each}</source>
        <translation>均值 {each}</translation>
    </message>
    <message>
        <source>no bias</source>
        <translation>无偏置</translation>
    </message>
    <message>
        <source>no exchange</source>
        <translation>无交换</translation>
    </message>
    <message>
        <source>not slippery</source>
        <translation>不湿滑</translation>
    </message>
    <message>
        <source>numbers = {count}</source>
        <translation>数 = {count}</translation>
    </message>
    <message>
        <source>of {modes}</source>
        <translation>共 {modes} 个</translation>
    </message>
    <message>
        <source>over {over}</source>
        <translation>沿{over}</translation>
    </message>
    <message>
        <source>penalty {penalty}</source>
        <translation>惩罚 {penalty}</translation>
    </message>
    <message>
        <source>place {index} of axis {axis}</source>
        <translation>轴 {axis} 的位置 {index}</translation>
    </message>
    <message>
        <source>points = {count}</source>
        <translation>点数 = {count}</translation>
    </message>
    <message>
        <source>rate {learning_rate}</source>
        <translation>学习率 {learning_rate}</translation>
    </message>
    <message>
        <source>sequences = {count}</source>
        <translation>序列数 = {count}</translation>
    </message>
    <message>
        <source>slippery</source>
        <translation>湿滑</translation>
    </message>
    <message>
        <source>steps = {count}</source>
        <translation>步数 = {count}</translation>
    </message>
    <message>
        <source>temperature {temperature}</source>
        <translation>温度 {temperature}</translation>
    </message>
    <message>
        <source>terms = {count}</source>
        <translation>项数 = {count}</translation>
    </message>
    <message>
        <source>the likeliest</source>
        <translation>最可能的</translation>
    </message>
    <message>
        <source>to {side}×{side}</source>
        <translation>至 {side}×{side}</translation>
    </message>
    <message>
        <source>to {size}</source>
        <translation>至 {size}</translation>
    </message>
    <message>
        <source>to {size} each</source>
        <translation>各至 {size}</translation>
    </message>
    <message>
        <source>to {str}</source>
        <translation>至 {str}</translation>
    </message>
    <message>
        <source>to {to}</source>
        <translation>至 {to}</translation>
    </message>
    <message>
        <source>weight {weight}</source>
        <translation>权重 {weight}</translation>
    </message>
    <message>
        <source>with {share} or more</source>
        <translation>占 {share} 以上</translation>
    </message>
    <message>
        <source>within {within} deviations</source>
        <translation>{within} 个标准差以内</translation>
    </message>
    <message>
        <source>without {ignore}</source>
        <translation>忽略 {ignore}</translation>
    </message>
    <message>
        <source>yes above {threshold}</source>
        <translation>高于 {threshold} 为是</translation>
    </message>
    <message>
        <source>{around} around</source>
        <translation>周围{around}</translation>
    </message>
    <message>
        <source>{classes} classes</source>
        <translation>{classes} 类</translation>
    </message>
    <message>
        <source>{count} channel</source>
        <translation>{count} 个通道</translation>
    </message>
    <message>
        <source>{count} channels</source>
        <translation>{count} 个通道</translation>
    </message>
    <message>
        <source>{count} character</source>
        <translation>{count} 个字符</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 个字符</translation>
    </message>
    <message>
        <source>{count} cloud</source>
        <translation>{count} 个团</translation>
    </message>
    <message>
        <source>{count} clouds</source>
        <translation>{count} 个团</translation>
    </message>
    <message>
        <source>{count} epoch</source>
        <translation>{count} 轮</translation>
    </message>
    <message>
        <source>{count} epochs</source>
        <translation>{count} 轮</translation>
    </message>
    <message>
        <source>{count} feature</source>
        <translation>{count} 个特征</translation>
    </message>
    <message>
        <source>{count} features</source>
        <translation>{count} 个特征</translation>
    </message>
    <message>
        <source>{count} group</source>
        <translation>{count} 组</translation>
    </message>
    <message>
        <source>{count} groups</source>
        <translation>{count} 组</translation>
    </message>
    <message>
        <source>{count} head</source>
        <translation>{count} 个头</translation>
    </message>
    <message>
        <source>{count} heads</source>
        <translation>{count} 个头</translation>
    </message>
    <message>
        <source>{count} id</source>
        <translation>{count} 个编号</translation>
    </message>
    <message>
        <source>{count} ids</source>
        <translation>{count} 个编号</translation>
    </message>
    <message>
        <source>{count} kernel</source>
        <translation>{count} 个卷积核</translation>
    </message>
    <message>
        <source>{count} kernels</source>
        <translation>{count} 个卷积核</translation>
    </message>
    <message>
        <source>{count} layer</source>
        <translation>{count} 层</translation>
    </message>
    <message>
        <source>{count} layers</source>
        <translation>{count} 层</translation>
    </message>
    <message>
        <source>{count} number</source>
        <translation>{count} 个数</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>{count} 个数</translation>
    </message>
    <message>
        <source>{count} point</source>
        <translation>{count} 个点</translation>
    </message>
    <message>
        <source>{count} points</source>
        <translation>{count} 个点</translation>
    </message>
    <message>
        <source>{count} sequence</source>
        <translation>{count} 个序列</translation>
    </message>
    <message>
        <source>{count} sequences</source>
        <translation>{count} 个序列</translation>
    </message>
    <message>
        <source>{count} side by side</source>
        <translation>{count} 个并排</translation>
    </message>
    <message>
        <source>{count} step</source>
        <translation>{count} 步</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>{count} 步</translation>
    </message>
    <message>
        <source>{count} term</source>
        <translation>{count} 项</translation>
    </message>
    <message>
        <source>{count} terms</source>
        <translation>{count} 项</translation>
    </message>
    <message>
        <source>{groups} groups</source>
        <translation>{groups} 群</translation>
    </message>
    <message>
        <source>{held} for validation</source>
        <translation>{held} 用于验证</translation>
    </message>
    <message>
        <source>{hidden} hidden</source>
        <translation>{hidden} 个隐藏</translation>
    </message>
    <message>
        <source>{how} of each graph</source>
        <translation>每个图的{how}</translation>
    </message>
    <message>
        <source>{how} of neighbours</source>
        <translation>邻居的{how}</translation>
    </message>
    <message>
        <source>{how} of touching edges</source>
        <translation>相接边的{how}</translation>
    </message>
    <message>
        <source>{labelled} of each side known</source>
        <translation>每边已知 {labelled} 人</translation>
    </message>
    <message>
        <source>{length} characters</source>
        <translation type="vanished">{length} 个字符</translation>
    </message>
    <message>
        <source>{length} from {start} of axis {axis}</source>
        <translation>轴 {axis} 上从 {start} 起 {length} 个</translation>
    </message>
    <message>
        <source>{length} steps</source>
        <translation type="vanished">{length} 步</translation>
    </message>
    <message>
        <source>{loops} loops</source>
        <translation>{loops}自环</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
    <message>
        <source>{measures} measures</source>
        <translation>{measures} 项测量</translation>
    </message>
    <message>
        <source>{rows}×{rows2} cells</source>
        <translation>{rows}×{rows2} 格</translation>
    </message>
    <message>
        <source>{samples} graphs</source>
        <translation>{samples} 个图</translation>
    </message>
    <message>
        <source>{samples} molecules</source>
        <translation>{samples} 个分子</translation>
    </message>
    <message>
        <source>{samples} of {channels}×{side}×{side}</source>
        <translation>{samples} 张 {channels}×{side}×{side}</translation>
    </message>
    <message>
        <source>{samples} sequences</source>
        <translation type="vanished">{samples} 个序列</translation>
    </message>
    <message>
        <source>{shortest} to {longest} of {symbols} symbols</source>
        <translation>{symbols} 个符号，长 {shortest} 到 {longest}</translation>
    </message>
    <message>
        <source>{species} species</source>
        <translation>{species} 个品种</translation>
    </message>
    <message>
        <source>{validation} for validation</source>
        <translation>{validation} 用于验证</translation>
    </message>
    <message>
        <source>{vertices} vertices</source>
        <translation>{vertices} 个顶点</translation>
    </message>
    <message>
        <source>{vocabulary} words a side</source>
        <translation>每边 {vocabulary} 个词</translation>
    </message>
    <message>
        <source>{width} wide</source>
        <translation>宽 {width}</translation>
    </message>
    <message>
        <source>±{pixels} pixels</source>
        <translation type="vanished">±{pixels} 像素</translation>
    </message>
    <message>
        <source>±{pixels} px</source>
        <translation>±{pixels} 像素</translation>
    </message>
    <message>
        <source>α {learning_rate}</source>
        <translation>α {learning_rate}</translation>
    </message>
    <message>
        <source>ε {exploration}</source>
        <translation>ε {exploration}</translation>
    </message>
    <message>
        <source>η {learning_rate}</source>
        <translation>η {learning_rate}</translation>
    </message>
</context>
<context>
    <name>units</name>
    <message>
        <source>batches</source>
        <translation>批</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>字符</translation>
    </message>
    <message>
        <source>episodes</source>
        <translation>回合</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>ids</source>
        <translation>个编号</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>对</translation>
    </message>
    <message>
        <source>processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>个样本</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>次更新</translation>
    </message>
    <message>
        <source>voxels</source>
        <translation>体素</translation>
    </message>
    <message>
        <source>words</source>
        <translation>词</translation>
    </message>
</context>
</TS>
