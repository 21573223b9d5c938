package org.zhuqi.enterprises.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportKindContract;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.FactDefinition;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;

/** The room's kinds of import keep the contract, on fakes. */
class EnterpriseImportKindsTest {
    private static final String NEW_CODE = "91222401MA0TE0018H";

    @Nested
    class OfEnterprises extends InTheRoom {
        @Override
        protected ImportKind kind() {
            return room.enterprisesImport;
        }

        @Override
        protected Map<String, String> sample() {
            return Map.ofEntries(
                    Map.entry("creditCode", NEW_CODE),
                    Map.entry("names.zh", "示范（延边）公司"),
                    Map.entry("names.ko", "시범(연변)회사"),
                    Map.entry("names.former", "老厂；旧厂"),
                    Map.entry("unit", "延吉"),
                    Map.entry("industry", "C13 农副食品加工业"),
                    Map.entry("shareholders", "甲公司（60.50%）；朴某 39.5"),
                    Map.entry("contacts[0].name", "金某"),
                    Map.entry("contacts[0].post", "经理"),
                    Map.entry("contacts[0].phone", "１３８００００１２３４"),
                    Map.entry("contacts[0].email", "jin@example.com"));
        }

        @Override
        protected Map<String, String> wrong() {
            return Map.of(
                    "creditCode", "91222401MA0TE0018X",
                    "names.zh", "长".repeat(300),
                    "names.ko", "긴".repeat(300),
                    "names.former", "旧".repeat(300),
                    "unit", "别处",
                    "industry", "C99",
                    "shareholders", "甲公司 60%；乙公司 50%",
                    "contacts[0].name", "",
                    "contacts[0].phone", "电话",
                    "contacts[0].email", "邮箱");
        }
    }

    @Nested
    class OfFacts extends InTheRoom {
        @Override
        protected ImportKind kind() {
            return room.factsImport;
        }

        @Override
        protected Map<String, String> sample() {
            return Map.of(
                    "creditCode",
                    knownCode,
                    "name",
                    known.name(),
                    "period",
                    "2023年",
                    "source",
                    "统计部门",
                    "asOf",
                    "2024年3月31日",
                    "facts.employees",
                    "350",
                    "facts.revenue.wan",
                    "3,000.5",
                    "facts.abnormal-list",
                    "否",
                    "facts.tax-credit-grade",
                    "A");
        }

        @Override
        protected Map<String, String> wrong() {
            return Map.of(
                    "creditCode", NEW_CODE,
                    "name", "别家公司",
                    "period", "去年",
                    "source", "某某",
                    "asOf", "昨天",
                    "facts.employees", "3.5",
                    "facts.revenue.wan", "很多",
                    "facts.abnormal-list", "也许");
        }
    }

    @Nested
    class OfTitles extends InTheRoom {
        @Override
        protected ImportKind kind() {
            return room.titlesImport;
        }

        @Override
        protected Map<String, String> sample() {
            return Map.of(
                    "creditCode",
                    knownCode,
                    "name",
                    known.name(),
                    "kind",
                    "省级专精特新",
                    "batch",
                    "2024年第一批",
                    "from",
                    "2024.1.1",
                    "to",
                    "2026-12-31",
                    "document",
                    "延州工信〔2024〕1号");
        }

        @Override
        protected Map<String, String> wrong() {
            return Map.of(
                    "creditCode", NEW_CODE,
                    "name", "别家公司",
                    "kind", "百强",
                    "from", "年初",
                    "to", "三年");
        }
    }

    @Nested
    class OfTheDirectory extends InTheRoom {
        @Override
        protected ImportKind kind() {
            return room.directoryImport;
        }

        @Override
        protected Map<String, String> sample() {
            return Map.of(
                    "creditCode", knownCode,
                    "name", known.name(),
                    "entered", "2023年3月",
                    "exited", "2024-02",
                    "reason", "停产");
        }

        @Override
        protected Map<String, String> wrong() {
            return Map.of(
                    "creditCode", NEW_CODE,
                    "name", "别家公司",
                    "entered", "三月",
                    "exited", "2022-01",
                    "reason", "");
        }
    }

    /** One enterprise is known, of the county of Yanji. */
    private abstract static class InTheRoom extends ImportKindContract {
        final EnterpriseRoomFixture room = new EnterpriseRoomFixture();
        final Enterprise known = EnterpriseFixture.enterprise(1);
        final String knownCode = String.valueOf(known.creditCode());

        InTheRoom() {
            room.enterprises.add(known);
        }

        @Override
        protected Actor importer() {
            return room.prefecture;
        }

        @Override
        protected Actor stranger() {
            return room.hunchun;
        }

        @Override
        protected List<?> onRecord() {
            List<Object> all = new ArrayList<>(room.audit.events());
            for (String code : List.of(knownCode, NEW_CODE)) {
                room.enterprises.findByCode(new CreditCode(code)).ifPresent(enterprise -> {
                    all.add(enterprise);
                    all.addAll(room.titles.of(enterprise.id()));
                    all.addAll(room.memberships.of(enterprise.id()));
                    all.addAll(room.changes.after(enterprise.id(), 0));
                    all.addAll(room.facts.stated(
                            enterprise.id(),
                            room.dictionary.definitions().stream()
                                    .map(FactDefinition::code)
                                    .toList()));
                });
            }
            return all;
        }
    }
}
