package org.zhuqi.applications.web;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A printed receipt as somebody with a phone reads it.
 *
 * @param text without its spaces and ends of lines, which only come from the page's width
 * @param code what the camera finds
 */
record ReceiptReader(String text, String code) {
    static ReceiptReader of(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new ReceiptReader(new PDFTextStripper().getText(document).replaceAll("\\s+", ""), code(document));
        }
    }

    private static String code(PDDocument document) throws Exception {
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            try {
                return new QRCodeReader().decode(picture(document, page)).getText();
            } catch (NotFoundException e) {
                // On another page.
            }
        }
        return "";
    }

    private static BinaryBitmap picture(PDDocument document, int page) throws IOException {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, 144);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
    }
}
