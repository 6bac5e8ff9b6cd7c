package org.poolscope.app.live.chart;

import java.util.List;
import java.util.Map;
import org.poolscope.app.plot.Band;
import org.poolscope.app.plot.engine.Curve;

/**
 * What is to be drawn of a scan at one moment. Immutable.
 *
 * @param wanted
 *            what it was made for
 * @param curves
 *            over all points kept, ready to be drawn without reading them again
 * @param firsts
 *            the stream's index of the first sample of each curve, by the curve's id
 * @param bands
 *            where points are missing
 * @param newest
 *            how many points the longest plotted stream has sent
 * @param held
 *            how many of them are here
 * @param lost
 *            points of the plotted streams that were lost, evicted ones before the following not counted
 * @param arrived
 *            when the newest point arrived, as {@link System#nanoTime()} counts; 0 for none
 * @param pictures
 *            what is new of images and spectra, by name
 */
public record Frame(Wanted wanted, List<Curve> curves, Map<String, Long> firsts, List<Band> bands, long newest,
        long held, long lost,
        long arrived, Map<String, Picture> pictures) {
    /** Copies the collections. */
    public Frame {
        curves = List.copyOf(curves);
        firsts = Map.copyOf(firsts);
        bands = List.copyOf(bands);
        pictures = Map.copyOf(pictures);
    }
}
