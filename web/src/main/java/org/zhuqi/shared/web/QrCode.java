package org.zhuqi.shared.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A short text such as an address for the camera of a phone. */
public final class QrCode {
    /** Light modules around the code, without which cameras do not find it. */
    private static final int QUIET = 4;

    private QrCode() {}

    /** Black squares on white, one path, no style: the page's security policy allows none. */
    public static String svg(String text) {
        BitMatrix code = matrix(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>
                """.formatted(code.getWidth(), path);
    }

    /** Which squares of each row are black, light margin included. */
    public static List<BitSet> rows(String text) {
        BitMatrix code = matrix(text);
        return IntStream.range(0, code.getHeight())
                .mapToObj(y -> IntStream.range(0, code.getWidth())
                        .filter(x -> code.get(x, y))
                        .collect(BitSet::new, BitSet::set, BitSet::or))
                .toList();
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET));
        } catch (WriterException e) {
            throw new IllegalStateException("a short text always fits", e);
        }
    }
}
