package org.poolscope.app.main;

import org.poolscope.app.main.palette.PaletteController;

/** The regions that a workspace fills. */
record Regions(SideView side, WorkView work, InspectorView inspector, WindowNotes notes, PaletteController palette) {}
