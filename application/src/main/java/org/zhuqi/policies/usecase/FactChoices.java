package org.zhuqi.policies.usecase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.enterprises.FactDefinition;
import org.zhuqi.enterprises.FactDictionary;
import org.zhuqi.enterprises.TitleKind;
import org.zhuqi.enterprises.TitleKinds;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactOffer;
import org.zhuqi.rules.FactType;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.Digits;

/** The facts that an item's conditions may ask for, and how their values are typed. */
@Service
@RequiredArgsConstructor
public class FactChoices {
    private static final String PREFIX = "enterprise.";
    private static final int WAN_DIGITS = 4;
    private static final int PERCENT_DIGITS = 2;
    private final FactDictionary dictionary;
    private final TitleKinds titles;
    private final GatherFacts sources;

    /** All of them, those of the record itself first, then what other sources offer. */
    public List<FactOffer> all() {
        List<FactOffer> all = ofRecord();
        all.addAll(sources.offered());
        return all;
    }

    private List<FactOffer> ofRecord() {
        List<FactOffer> all = new ArrayList<>();
        for (String own : List.of("above-scale", "industrial", "registered-in-prefecture", "sme")) {
            all.add(new FactOffer(new FactKey(PREFIX + own), FactType.YES_NO, null));
        }
        for (String own : List.of("size-class", "division", "unit")) {
            all.add(new FactOffer(new FactKey(PREFIX + own), FactType.WORDS, null));
        }
        for (TitleKind title : titles.all()) {
            all.add(new FactOffer(new FactKey(PREFIX + "title." + title.code()), FactType.YES_NO, title.name()));
        }
        for (FactDefinition definition : dictionary.definitions()) {
            all.add(new FactOffer(
                    new FactKey(PREFIX + definition.code().value()), definition.type(), definition.name()));
        }
        return all;
    }

    public Optional<FactOffer> find(String key) {
        return Stream.<Supplier<List<FactOffer>>>of(this::ofRecord, sources::offered)
                .flatMap(some -> some.get().stream())
                .filter(choice -> choice.fact().value().equals(key))
                .findFirst();
    }

    /** What was typed as the rule's value; an {@link IllegalArgumentException} when it does not fit. */
    public static FactValue read(FactType type, String typed) {
        String text = typed.strip();
        return switch (type) {
            case MONEY -> FactValue.of(number(text).scaleByPowerOfTen(WAN_DIGITS));
            case RATIO -> FactValue.of(number(text.replace("%", "")).scaleByPowerOfTen(-PERCENT_DIGITS));
            case COUNT -> FactValue.of(number(text));
            case YES_NO ->
                switch (text) {
                    case "true", "是", "예" -> FactValue.of(true);
                    case "false", "否", "아니", "아니오" -> FactValue.of(false);
                    default -> throw new IllegalArgumentException("neither yes nor no: " + text);
                };
            case WORDS -> FactValue.of(text);
        };
    }

    private static BigDecimal number(String text) {
        return Digits.few(new BigDecimal(text));
    }

    /** The other way. */
    public static String written(FactType type, FactValue value) {
        return switch (value) {
            case FactValue.Number number ->
                plain(
                        switch (type) {
                            case MONEY -> number.number().scaleByPowerOfTen(-WAN_DIGITS);
                            case RATIO -> number.number().scaleByPowerOfTen(PERCENT_DIGITS);
                            default -> number.number();
                        });
            case FactValue.YesNo yesNo -> yesNo.yes() ? "是" : "否";
            case FactValue.Words words -> words.words();
            case FactValue.Date date -> date.date().toString();
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
