package org.zhuqi.access;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A complete application for the equipment subsidy: the case of facts F1, worth exactly 400,000 yuan. */
final class Samples {
    private Samples() {}

    /** National code of the project that a side has in the ledger and applies for. */
    static String projectOf(World.Side side) {
        return "2024-222401-35-03-00000" + (side.ordinal() + 1);
    }

    static Map<String, @Nullable Object> answers(World.Side side) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        answers.put("projectCode", projectOf(side));
        answers.put("projectName", "自动包装线技术改造");
        answers.put("startedOn", iso(2023, 3, 1));
        answers.put("completedOn", iso(2024, 5, 31));
        answers.put("description", "购置自动包装线及检测设备。");
        answers.put(
                "equipment",
                List.of(
                        row("production", "包装线", "A-1", "10000001", "3200000", "416000", "3390000"),
                        row("production", "检测仪", "A-2", "10000002", "1000000", "130000", "1130000"),
                        row("secondHand", "旧空压机", "A-3", "10000003", "500000", "65000", "565000")));
        answers.put("otherFunding", false);
        answers.put("noMajorAccident", true);
        answers.put("notDishonest", true);
        answers.put("truthful", true);
        return answers;
    }

    private static Map<String, Object> row(
            String kind, String name, String serial, String invoice, String net, String vat, String payment) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", kind);
        row.put("name", name);
        row.put("serialNumber", serial);
        row.put("invoiceNumber", invoice);
        row.put("invoiceDate", iso(2024, 3, 15));
        row.put("net", new BigDecimal(net));
        row.put("vat", new BigDecimal(vat));
        row.put("payment", new BigDecimal(payment));
        return row;
    }

    private static String iso(int year, int month, int day) {
        return LocalDate.of(year, month, day).toString();
    }
}
