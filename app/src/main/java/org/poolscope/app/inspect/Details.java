package org.poolscope.app.inspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the inspector says of one thing.
 *
 * @param icon
 *            the kind of its icon
 * @param name
 *            its own name
 * @param place
 *            what it lies in, such as {@code alice.labpc07}
 * @param groups
 *            titles and their lines, in order
 * @param pickle
 *            what its pickle asked for, empty for what is not pickled
 * @param python
 *            a line of Python that reads it, empty if there is none
 * @param address
 *            {@code LOCATION::PATH}
 * @param value
 *            the whole value as Python would print it, empty if it was not read
 */
public record Details(String icon, String name, String place, Map<String, List<Fact>> groups,
        Optional<PickleFacts> pickle, String python, String address, Optional<String> value) {}
