"""The canvas: one widget that paints the whole drawing, and lets one draw on it."""
