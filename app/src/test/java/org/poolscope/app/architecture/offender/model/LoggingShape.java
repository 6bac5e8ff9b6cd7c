package org.poolscope.app.architecture.offender.model;

/** A model class that knows a library. */
public record LoggingShape(org.slf4j.Logger log) {}
