package org.poolscope.app.architecture.offender.storage.pool;

/** A store that prints. */
public record PrintingPool(String name) {
    /** Prints the name. */
    public void tell() {
        System.out.println(name);
    }
}
