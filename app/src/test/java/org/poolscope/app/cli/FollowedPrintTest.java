package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.View;
import org.poolscope.model.stream.View.Chunk;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Container.Sequence.SequenceType;
import org.poolscope.model.value.Value;
import tools.jackson.databind.json.JsonMapper;

class FollowedPrintTest {
    private static final Encoding NUMBERS = Encoding.Numeric.scalar(DType.FLOAT64);

    @Test
    void pointsNextToEachOtherAreOneLineInHoweverManyPiecesTheyCame() throws Exception {
        assertEquals(List.of("{'index':3,'length':3,'expired':0,'data':[1.0,2.0,3.0]}"),
                lines(NUMBERS, data(3, 1, 2), data(5, 3)));
    }

    @Test
    void aGapStandsBeforeThePointsBehindItAndALastOneAlone() throws Exception {
        assertEquals(List.of("{'index':0,'length':3,'expired':2,'data':[1.0]}",
                "{'index':3,'length':2,'expired':1,'data':[2.0]}", "{'index':5,'length':4,'expired':4,'data':[]}"),
                lines(NUMBERS, new Chunk.Gone(0, 2), data(2, 1), new Chunk.Gone(3, 1), data(4, 2),
                        new Chunk.Gone(5, 4)));
    }

    @Test
    void whatCannotBeDecodedIsALineThatSaysWhy() throws Exception {
        assertEquals(List.of("{'index':0,'length':1,'expired':0,'data':[1.0]}",
                "{'index':1,'length':2,'expired':2,'data':[],'error':'It has 3 bytes.'}",
                "{'index':3,'length':1,'expired':0,'data':[2.0]}"),
                lines(NUMBERS, data(0, 1), new Chunk.Broken(1, 2, "It has 3 bytes."), data(3, 2)));
    }

    @Test
    void whatJsonHasNoNumberForStandsAsText() throws Exception {
        assertEquals(List.of("{'index':0,'length':3,'expired':0,'data':['nan','-inf',1e-05]}"),
                lines(NUMBERS, data(0, Double.NaN, Double.NEGATIVE_INFINITY, 1e-5)));
    }

    @Test
    void arraysAreNestedAndDocumentsStayWhatTheyAre() throws Exception {
        NdArray pairs = NdArray.of(DType.FLOAT64, new long[]{1, 2, 2}, false,
                NdArray.ofDoubles(1, 2, 3, 4).bytes());
        assertEquals(List.of("{'index':0,'length':1,'expired':0,'data':[[[1.0,2.0],[3.0,4.0]]]}"),
                lines(new Encoding.Numeric(DType.FLOAT64, List.of(2L, 2L)),
                        new Chunk.Data(0, new Points.Regular(pairs))));
        Value document = new Container.Mapping(MappingType.DICT, List.of(new Value.Text("a"),
                new Container.Sequence(SequenceType.LIST, List.of(new Value.Int(7), Value.None.NONE))), null);
        assertEquals(List.of("{'index':0,'length':1,'expired':0,'data':[{'a':[7,null]}]}"),
                lines(new Encoding.Json(), new Chunk.Data(0, new Points.Documents(List.of(document)))));
    }

    private static Chunk data(long index, double... numbers) {
        return new Chunk.Data(index, new Points.Regular(NdArray.ofDoubles(numbers)));
    }

    /** The lines for a view, without the names that all of them have. */
    private static List<String> lines(Encoding encoding, Chunk... chunks) throws SourceException, IOException {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        new FollowedPrint(out, true, "k").view("s", new View("s", encoding, List.of(chunks)));
        out.flush();
        text.toString().lines().forEach(JsonMapper.shared()::readTree);
        return text.toString().lines()
                .map(line -> line.replace("\"scan\":\"k\",\"stream\":\"s\",", "").replace('"', '\'')).toList();
    }
}
