package org.zhuqi.documents.imports.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.documents.imports.ImportLimits;
import org.zhuqi.documents.imports.ImportsError;
import org.zhuqi.documents.imports.SheetCell;
import org.zhuqi.documents.imports.SheetRow;
import org.zhuqi.documents.imports.Workbooks;
import org.zhuqi.documents.imports.WorkbooksContract;
import org.zhuqi.shared.RefusedException;

class XlsxWorkbooksTest extends WorkbooksContract {
    private static final ImportLimits LIMITS =
            new ImportLimits(ImportLimits.MEGABYTE, 8 * ImportLimits.MEGABYTE, 1_000, 50);

    private final XlsxWorkbooks workbooks = new XlsxWorkbooks(LIMITS);

    @Override
    protected ImportLimits limits() {
        return LIMITS;
    }

    @Override
    protected Workbooks workbooks() {
        return workbooks;
    }

    /** Whatever a file does, its copy is gone afterwards. */
    @AfterEach
    void nothingStaysBehind() throws IOException {
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(file -> file.getFileName().toString().matches("import\\d+\\.(xlsx|sent)")))
                    .isEmpty();
        }
    }

    @Test
    void cellsComeAsTheyStand() {
        byte[] file = book(sheet -> {
            sheet.value(0, 0, "统一社会信用代码");
            sheet.value(0, 1, "日期");
            sheet.value(1, 0, "　91222401MA0TE0018H ");
            sheet.value(1, 1, LocalDate.of(2024, 8, 30));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 2, new BigDecimal("0.30000000000000004"));
            sheet.value(1, 3, true);
            sheet.formula(1, 4, "1+1");
            sheet.value(3, 0, "第四行");
        });
        List<SheetRow> rows = read(file);
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 4);
        assertThat(rows.get(1).cells())
                .containsExactly(
                        new SheetCell.Text("　91222401MA0TE0018H "),
                        new SheetCell.Day(LocalDate.of(2024, 8, 30)),
                        new SheetCell.Number(new BigDecimal("0.300000000000000")),
                        new SheetCell.YesNo(true),
                        new SheetCell.Broken("="));
        assertThat(rows.get(1).at(9)).isEqualTo(SheetCell.BLANK);
    }

    @Test
    void aDateIsOneByHowItIsShown() {
        byte[] file = book(sheet -> {
            String[] formats = {"yyyy\"年\"m\"月\"d\"日\"", "yyyy/m", "General", "0.00", "#,##0\"day\""};
            for (int column = 0; column < formats.length; column++) {
                sheet.value(0, column, 45_534);
                sheet.style(0, column).format(formats[column]).set();
            }
        });
        SheetCell day = new SheetCell.Day(LocalDate.of(2024, 8, 30));
        SheetCell number = new SheetCell.Number(new BigDecimal("45534"));
        assertThat(read(file).getFirst().cells()).containsExactly(day, day, number, number, number);
    }

    @Test
    void whatAFormulaCameToCountsAndAnErrorIsNoValue() {
        assertThat(read(patched(
                                "xl/worksheets/sheet1.xml",
                                xml -> xml.replaceFirst(
                                        "<sheetData>.*</sheetData>",
                                        "<sheetData><row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c>"
                                                + "<c r=\"B1\" t=\"str\"><f>X</f><v>二</v></c>"
                                                + "<c r=\"C1\" t=\"e\"><v>#N/A</v></c>"
                                                + "<c r=\"D1\" t=\"e\"><f>X</f><v>#REF!</v></c></row></sheetData>")))
                        .getFirst()
                        .cells())
                .containsExactly(
                        new SheetCell.Number(new BigDecimal("2")),
                        new SheetCell.Text("二"),
                        new SheetCell.Broken("#N/A"),
                        new SheetCell.Broken("#REF!"));
    }

    @Test
    void aHiddenSheetIsPassedOver() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook book = new Workbook(out, "test", "1.0");
        Worksheet hidden = book.newWorksheet("字典");
        hidden.setVisibilityState(VisibilityState.HIDDEN);
        hidden.value(0, 0, "不看");
        book.newWorksheet("数据").value(0, 0, "看");
        book.finish();
        assertThat(read(out.toByteArray()).getFirst().at(0).shown()).isEqualTo("看");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() {
        byte[] zeros = new byte[7 * 1024 * 1024];
        assertThat(read(with("xl/media/image1.png", zeros)))
                .as("never unpacked")
                .hasSize(1);
        refused(
                with("xl/sharedStrings.xml", "<sst/>".repeat(1_200_000).getBytes(StandardCharsets.UTF_8)),
                ImportsError.UNSAFE);
        refused(with("xl/worksheets/sheet9.xml", new byte[9 * 1024 * 1024]), ImportsError.UNSAFE);
    }

    @Test
    void thousandsOfPartsAreRefused() {
        Map<String, byte[]> parts = parts(good());
        for (int i = 0; i < 2_100; i++) {
            parts.put("xl/media/" + i, new byte[0]);
        }
        refused(zip(parts), ImportsError.UNSAFE);
    }

    @Test
    void entitiesAreRefusedHoweverTheyAreWritten() {
        String lol =
                "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;&a;\">]><sst>&b;</sst>";
        refused(with("xl/sharedStrings.xml", lol.getBytes(StandardCharsets.UTF_8)), ImportsError.UNSAFE);
        refused(with("xl/sharedStrings.xml", lol.getBytes(StandardCharsets.UTF_16)), ImportsError.UNSAFE);
        refused(with("xl/sharedStrings.xml", lol.getBytes(StandardCharsets.UTF_16LE)), ImportsError.UNSAFE);
        refused(
                with(
                        "xl/sharedStrings.xml",
                        lol.replace("?>", " encoding=\"UTF-7\"?>").getBytes(StandardCharsets.UTF_8)),
                ImportsError.UNSAFE);
        refused(
                with(
                        "xl/styles.xml",
                        ("<!--" + "x".repeat(20_000) + "--><!doctype y>").getBytes(StandardCharsets.UTF_8)),
                ImportsError.UNSAFE);
    }

    @Test
    void aCellBeyondEverySheetMakesNoRoom() {
        for (String place : List.of("r=\"ZZZZZZ1\"", "x:r=\"ZZZZZZ1\"", "r = 'ZZZZZZ1'", "r=\"&#90;ZZZZZ1\"")) {
            refused(
                    patched(
                            "xl/worksheets/sheet1.xml",
                            xml -> xml.replaceFirst("<c r=\"A1\"", "<c xmlns:x=\"urn:x\" " + place)),
                    ImportsError.UNSAFE);
        }
    }

    @Test
    void rowsThatReachFarRightAreCounted() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 3_500; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"XFD")
                    .append(row)
                    .append("\"/></row>");
        }
        XlsxWorkbooks many =
                new XlsxWorkbooks(new ImportLimits(ImportLimits.MEGABYTE, 8 * ImportLimits.MEGABYTE, 1_000_000, 50));
        byte[] file = patched(
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst("<sheetData>.*</sheetData>", "<sheetData>" + rows + "</sheetData>"));
        assertThatThrownBy(() -> read(many, file))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(ImportsError.UNSAFE));
    }

    @Test
    void otherKindsOfFileAreRefusedInTheirOwnWords() {
        refused("名称,代码\n甲,1".getBytes(StandardCharsets.UTF_8), ImportsError.NOT_XLSX);
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, ImportsError.NOT_XLSX);
        refused(zip(Map.of("word/document.xml", new byte[] {'<'})), ImportsError.NOT_XLSX);
        refused(with("xl/vbaProject.bin", new byte[] {1}), ImportsError.MACROS);
        refused(with("xl/macrosheets/sheet1.xml", new byte[] {1}), ImportsError.MACROS);
        refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, ImportsError.UNREADABLE);
        refused(patched("xl/workbook.xml", xml -> xml.substring(0, xml.length() / 2)), ImportsError.UNREADABLE);
        refused(patched("xl/worksheets/sheet1.xml", xml -> xml.replace("</row>", "</wor>")), ImportsError.UNREADABLE);
    }

    @Test
    void whatIsTooBigIsRefused() {
        refused(
                book(sheet -> {
                    for (int row = 0; row < 2_100; row++) {
                        sheet.value(row, 0, row + 1);
                    }
                }),
                ImportsError.TOO_MANY_ROWS);
        refused(book(sheet -> sheet.value(0, 60, "x")), ImportsError.TOO_MANY_COLUMNS);
        byte[] noise = new byte[2 * 1024 * 1024];
        new java.util.Random(1).nextBytes(noise);
        refused(with("docProps/noise", noise), ImportsError.TOO_LARGE);
    }

    private void refused(byte[] file, ImportsError why) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(why));
    }

    private List<SheetRow> read(byte[] file) {
        return read(workbooks, file);
    }

    private static List<SheetRow> read(XlsxWorkbooks workbooks, byte[] file) {
        try (Workbooks.Opened opened = workbooks.open(() -> new ByteArrayInputStream(file))) {
            List<SheetRow> rows = new ArrayList<>();
            opened.rows().forEachRemaining(rows::add);
            return rows;
        }
    }

    private static byte[] book(Consumer<Worksheet> filling) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Workbook book = new Workbook(out, "test", "1.0");
            filling.accept(book.newWorksheet("数据"));
            book.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] good() {
        return book(sheet -> sheet.value(0, 0, 1));
    }

    private static byte[] with(String part, byte[] content) {
        Map<String, byte[]> parts = parts(good());
        parts.put(part, content);
        return zip(parts);
    }

    private static byte[] patched(String part, java.util.function.UnaryOperator<String> patch) {
        Map<String, byte[]> parts = parts(good());
        parts.computeIfPresent(
                part,
                (name, content) ->
                        patch.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try {
            Path copy = Files.createTempFile("parts", ".zip");
            Files.write(copy, file);
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            } finally {
                Files.delete(copy);
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
