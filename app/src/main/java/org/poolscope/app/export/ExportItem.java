package org.poolscope.app.export;

import org.poolscope.app.main.OpenSource;
import org.poolscope.model.source.DataPath;

/** One value chosen for an export. */
public record ExportItem(OpenSource source, DataPath path) {}
