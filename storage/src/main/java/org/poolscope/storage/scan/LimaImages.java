package org.poolscope.storage.scan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.ImageReference;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/**
 * What a stream of the detector software Lima tells of its images: their type and shape, and by which rule they are
 * distributed over files.
 *
 * @param server    address of the detector
 * @param pattern   path of the files with a place for their number; empty if none are saved
 * @param perFile   images of a file, 0 for all
 * @param perSeries images of one acquisition of the detector, 0 for all
 */
record LimaImages(Encoding.Numeric encoding, String server, String pattern, String dataset, String format,
        long firstFile, long perFile, long perSeries) {
    private static final long PROTOCOL = 1;
    private static final Pattern NUMBER = Pattern.compile("%(?:%|(0?)(\\d{0,2})[di])");

    /** As the information of a stream has it; empty if it is not all there, or of another protocol. */
    static Optional<LimaImages> of(Container.Mapping info) {
        if (!(info.get("lima_info").orElse(Value.None.NONE) instanceof Container.Mapping lima)
                || number(lima, "protocol_version") != PROTOCOL
                || !(DeclaredEncoding.numeric(text(info, "dtype"),
                        info.get("shape").orElse(Value.None.NONE)) instanceof Encoding.Numeric image)
                || image.isVariable()) {
            return Optional.empty();
        }
        return Optional.of(new LimaImages(image, text(lima, "server_url"), text(lima, "file_path"),
                text(lima, "data_path"), text(lima, "file_format"), number(lima, "file_offset"),
                number(lima, "frame_per_file"), number(lima, "frame_per_acquisition")));
    }

    /** Where image {@code index} is or will be saved. */
    ImageReference reference(long index) {
        long series = perSeries == 0 ? 0 : index / perSeries;
        long rest = perSeries == 0 ? index : index % perSeries;
        long file = perFile == 0 ? 0 : rest / perFile;
        long place = perFile == 0 ? rest : rest % perFile;
        long filesOfSeries = perFile == 0 ? 1 : Math.ceilDiv(perSeries, perFile);
        return new ImageReference(format, path(series * filesOfSeries + file + firstFile), dataset, place);
    }

    /** How many images can be read from files, when {@code saved} are; until the end a file is open to its detector. */
    long readable(long saved, boolean ended) {
        if (ended || pattern.isEmpty()) {
            return pattern.isEmpty() ? 0 : saved;
        }
        long whole = perSeries == 0 ? 0 : saved / perSeries * perSeries;
        return whole + (perFile == 0 ? 0 : (saved - whole) / perFile * perFile);
    }

    private String path(long number) {
        Matcher place = NUMBER.matcher(pattern);
        return place.replaceAll(found -> Matcher.quoteReplacement(found.group().equals("%%")
                ? "%"
                : padded(Long.toString(number), found.group(1).isEmpty() ? " " : "0", found.group(2))));
    }

    private static String padded(String number, String with, String width) {
        return with.repeat(Math.max(0, (width.isEmpty() ? 0 : Integer.parseInt(width)) - number.length())) + number;
    }

    private static String text(Container.Mapping map, String name) {
        return map.get(name).orElse(Value.None.NONE) instanceof Value.Text(String text) ? text : "";
    }

    /** A number that counts; 0 if it is missing or absurd. */
    private static long number(Container.Mapping map, String name) {
        return map.get(name).orElse(Value.None.NONE) instanceof Value.Int(long number, boolean _)
                && number > 0 && number < Integer.MAX_VALUE ? number : 0;
    }

    /** What is told of it. */
    List<String> notes() {
        return List.of(pattern.isEmpty()
                ? "The images of this detector are not saved; only " + server + " has them, which is not asked."
                : "The images of this detector are read from the files " + pattern + " once they are complete.");
    }
}
