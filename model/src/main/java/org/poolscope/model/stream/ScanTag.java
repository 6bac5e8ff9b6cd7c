package org.poolscope.model.stream;

/** A scan that was found: its key, and a mark in the store's history behind which later scans are looked for. */
public record ScanTag(String timetag, String key) {}
