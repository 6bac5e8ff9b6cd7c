package org.poolscope.model.source;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a source is, from what is cheap to know.
 *
 * @param kind         the word for its icon, such as {@code sessions}
 * @param title        its short name, such as {@code exp1.data}
 * @param count        how many things lie at the top, empty if that is not cheap
 * @param unit         what is counted, in the plural, such as {@code sessions}
 * @param capabilities what it can do
 * @param missing      for each capability it lacks, the reason in a sentence
 * @param warnings     what a person should know, such as stray files, a sentence each
 */
public record Description(String kind, String title, OptionalLong count, String unit, Set<Capability> capabilities,
        Map<Capability, String> missing, List<String> warnings) {
    /** Copies the collections. */
    public Description {
        capabilities = Set.copyOf(capabilities);
        missing = Map.copyOf(missing);
        warnings = List.copyOf(warnings);
    }

    /** True if the source has it. */
    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }
}
