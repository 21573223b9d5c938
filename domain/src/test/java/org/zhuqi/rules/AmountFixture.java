package org.zhuqi.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhuqi.forms.Answers;
import org.zhuqi.shared.LocalText;

/** The formula of the equipment subsidy (facts §7.5, F1) and answers it is tried on. */
public final class AmountFixture {
    private AmountFixture() {}

    public static Amount equipment() {
        Map<String, LocalText> without = new LinkedHashMap<>();
        without.put("secondHand", new LocalText("二手设备", "중고설비", "second-hand"));
        without.put("vehicle", new LocalText("车辆", "차량", "vehicle"));
        without.put("office", new LocalText("办公设备", "사무설비", "office equipment"));
        without.put("installation", new LocalText("安装费", "설치비", "installation"));
        Amount line = new Amount.Least(List.of(
                new Amount.Column("net"),
                new Amount.LessTax(new Amount.Column("payment"), new Amount.Column("net"), new Amount.Column("vat"))));
        return new Amount.Cap(
                new Amount.Rate(
                        new Amount.Floor(
                                new Amount.Named(
                                        LocalText.ofZh("合格设备投入"),
                                        new Amount.Sum(
                                                "equipment",
                                                "name",
                                                new Amount.Without("kind", without),
                                                List.of(),
                                                line)),
                                new BigDecimal("3000000")),
                        new BigDecimal("0.10")),
                new BigDecimal("5000000"));
    }

    /** One row: net amount, tax and gross payment in 万元. */
    public static Map<String, Object> row(String kind, String net, String vat, String payment) {
        return Map.of("kind", kind, "name", "设备", "net", wan(net), "vat", wan(vat), "payment", wan(payment));
    }

    @SafeVarargs
    public static Answers answers(Map<String, Object>... rows) {
        return Answers.of(Map.of("equipment", List.of(rows)));
    }

    private static BigDecimal wan(String wan) {
        return new BigDecimal(wan).movePointRight(4);
    }
}
