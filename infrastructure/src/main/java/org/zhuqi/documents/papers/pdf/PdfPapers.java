package org.zhuqi.documents.papers.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.stereotype.Component;
import org.zhuqi.documents.papers.Paper;
import org.zhuqi.documents.papers.Papers;

/** To be read and printed as it is, on any machine: what a file needs of the letters is in the file. */
@Component
class PdfPapers implements Papers {
    @Override
    public String ending() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public void write(Paper paper, OutputStream out) {
        try (PDDocument document = new PDDocument();
                Letters letters = Letters.in(document)) {
            PDDocumentInformation about = new PDDocumentInformation();
            about.setTitle(paper.title());
            document.setDocumentInformation(about);
            document.getDocumentCatalog().setLanguage(paper.language().code());
            Pages pages = new Pages(document, letters, paper.sheet());
            try (pages) {
                new PdfText(pages, letters, paper.sheet()).set(paper);
            }
            pages.number();
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
