package org.zhuqi.projects;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuqi.reviews.checks.FundingKey;
import org.zhuqi.shared.Money;

/**
 * Machines that public money is asked for, beside those of the project's own list: by the maker's number where there is one,
 * else by the name. Width, case, blanks and hyphens do not matter.
 */
public record ClaimedMachines(List<Claimed> claimed) {
    /**
     * One line of what is asked for.
     *
     * @param amount without tax, null when it is not said
     * @param serial the maker's number, empty when it is not said
     */
    public record Claimed(
            String name, BigDecimal quantity, @Nullable Money amount, String serial) {}

    /** In what the two differ, or what the list does not say. */
    public enum Difference {
        NOT_LISTED,
        /** The number belongs to a machine of another name. */
        OTHER_NAME,
        OTHER_SERIAL,
        SERIAL_TWICE,
        TOO_MANY,
        TOO_MUCH,
        /** The list has not all numbers of these machines yet. */
        SERIAL_UNKNOWN,
        AMOUNT_UNKNOWN;

        /** Whether it only says that the list does not know. */
        public boolean unknown() {
            return this == SERIAL_UNKNOWN || this == AMOUNT_UNKNOWN;
        }
    }

    /**
     * @param name of the machine as it was claimed
     * @param said what the claim says, empty where the name says it all
     * @param listed what the project's list says, empty where it says nothing
     */
    public record Finding(Difference difference, String name, String said, String listed) {}

    public ClaimedMachines {
        claimed = List.copyOf(claimed);
    }

    /** Entries of one name on the list count together. */
    public List<Finding> against(List<Sheet.Machine> list) {
        List<Sheet.Machine> listed = byName(list);
        List<Finding> found = new ArrayList<>();
        Map<Sheet.Machine, List<Claimed>> matched = new LinkedHashMap<>();
        Set<String> serials = new HashSet<>();
        for (Claimed one : claimed) {
            if (FundingKey.says(one.serial()) && !serials.add(FundingKey.folded(one.serial()))) {
                found.add(new Finding(Difference.SERIAL_TWICE, one.name(), one.serial(), ""));
            }
            Optional<Sheet.Machine> numbered =
                    listed.stream().filter(machine -> hasSerial(machine, one)).findFirst();
            Optional<Sheet.Machine> meant = numbered.or(() -> listed.stream()
                    .filter(machine -> same(machine.name(), one.name()))
                    .findFirst());
            if (meant.isEmpty()) {
                found.add(new Finding(Difference.NOT_LISTED, one.name(), one.serial(), ""));
                continue;
            }
            Sheet.Machine machine = meant.get();
            matched.computeIfAbsent(machine, key -> new ArrayList<>()).add(one);
            if (numbered.isPresent()) {
                if (!same(machine.name(), one.name())) {
                    found.add(new Finding(Difference.OTHER_NAME, one.name(), one.serial(), machine.name()));
                }
            } else if (FundingKey.says(one.serial())) {
                boolean complete = machine.serials().size() == machine.quantity();
                found.add(new Finding(
                        complete ? Difference.OTHER_SERIAL : Difference.SERIAL_UNKNOWN,
                        one.name(),
                        one.serial(),
                        String.join("、", machine.serials())));
            }
        }
        matched.forEach((machine, lines) -> sums(machine, lines, found));
        return found;
    }

    private static List<Sheet.Machine> byName(List<Sheet.Machine> list) {
        Map<String, Sheet.Machine> byName = new LinkedHashMap<>();
        list.forEach(machine -> byName.merge(FundingKey.folded(machine.name()), machine, ClaimedMachines::together));
        return List.copyOf(byName.values());
    }

    private static Sheet.Machine together(Sheet.Machine one, Sheet.Machine other) {
        List<String> serials = new ArrayList<>(one.serials());
        serials.addAll(other.serials());
        Money some = one.amount();
        Money more = other.amount();
        return new Sheet.Machine(
                one.name(),
                one.quantity() + other.quantity(),
                some == null || more == null ? null : some.plus(more),
                serials);
    }

    private static void sums(Sheet.Machine machine, List<Claimed> lines, List<Finding> found) {
        BigDecimal quantity = lines.stream().map(Claimed::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (quantity.compareTo(BigDecimal.valueOf(machine.quantity())) > 0) {
            found.add(new Finding(
                    Difference.TOO_MANY,
                    machine.name(),
                    quantity.stripTrailingZeros().toPlainString(),
                    String.valueOf(machine.quantity())));
        }
        Money asked = Money.ZERO;
        for (Claimed line : lines) {
            asked = line.amount() == null ? asked : asked.plus(line.amount());
        }
        Money most = machine.amount();
        if (most == null) {
            if (asked.isPositive()) {
                found.add(new Finding(Difference.AMOUNT_UNKNOWN, machine.name(), plain(asked), ""));
            }
        } else if (asked.compareTo(most) > 0) {
            found.add(new Finding(Difference.TOO_MUCH, machine.name(), plain(asked), plain(most)));
        }
    }

    private static boolean hasSerial(Sheet.Machine machine, Claimed one) {
        return FundingKey.says(one.serial())
                && machine.serials().stream().anyMatch(serial -> same(serial, one.serial()));
    }

    private static boolean same(String one, String other) {
        return FundingKey.folded(one).equals(FundingKey.folded(other));
    }

    /** In 万元. */
    private static String plain(Money money) {
        return money.wan().stripTrailingZeros().toPlainString();
    }
}
