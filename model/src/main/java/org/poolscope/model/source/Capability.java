package org.poolscope.model.source;

/** What some sources can do and others cannot; what is missing is shown switched off, with the reason. */
public enum Capability {
    QUERY, FOLLOW, WRITE, TAG
}
