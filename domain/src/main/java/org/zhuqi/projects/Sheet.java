package org.zhuqi.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.MalformedException;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.RoughDate;

/** What somebody writes about a project into the ledger (docs/domain.md §9.2). */
public record Sheet(
        Heading heading,
        Site site,
        Parties parties,
        Content content,
        Investment investment,
        Expected expected,
        Conduct conduct) {

    /**
     * @param keyLevel null when it stands on no list of key projects
     * @param source the document the entry rests on, empty when nobody said
     */
    public record Heading(
            @Nullable ProjectCode code,
            LocalText name,
            ProjectKind kind,
            @Nullable KeyLevel keyLevel,
            @Nullable IndustryCode sector,
            String source) {}

    /**
     * @param unit county or zone that answers for it
     * @param address where the site is, empty when nobody said
     * @param park name of the park it lies in, empty when in none
     */
    public record Site(ReportingUnitId unit, String address, String park) {}

    /** @param enterprise null for one that is not on record */
    public record Owner(String name, @Nullable EnterpriseId enterprise) {}

    /** @param origin where its money comes from, e.g. 山东; empty when nobody said */
    public record Investor(String name, String origin) {}

    public record Parties(List<Owner> owners, List<Investor> investors) {
        public Parties {
            owners = List.copyOf(owners);
            investors = List.copyOf(investors);
            if (owners.isEmpty()) {
                throw ProjectsError.NO_OWNER.refused();
            }
        }
    }

    /**
     * @param capacity in the unit
     * @param unit code of the dictionary of units, e.g. {@code t/h}
     */
    public record Line(String name, Approximate capacity, String unit) {}

    /**
     * A machine, or several of the same, that the project buys.
     *
     * @param amount of all of them, without tax; null when nobody said
     * @param serials their makers' numbers as far as they are known
     */
    public record Machine(
            String name, int quantity, @Nullable Money amount, List<String> serials) {
        public Machine {
            serials = List.copyOf(serials);
            if (quantity < 1 || serials.size() > quantity) {
                throw new MalformedException("as many machines as they have numbers: " + name);
            }
        }
    }

    /**
     * What is made in a year of full production.
     *
     * @param output its value, null when nobody said
     * @param evidence what shows that it is the first of its kind (首款); empty when it is not said to be
     */
    public record Product(
            String name,
            @Nullable Approximate quantity,
            String unit,
            @Nullable Money output,
            String evidence) {}

    /** @param county where it is planted */
    public record RawMaterial(
            String crop,
            ReportingUnitId county,
            Approximate hectares,
            @Nullable RoughDate sown,
            @Nullable RoughDate harvest) {}

    /** @param validTo null when nobody said */
    public record Certificate(
            String name, String issuer, @Nullable LocalDate validTo) {
        public boolean valid(LocalDate asOf) {
            return validTo == null || !validTo.isBefore(asOf);
        }
    }

    /** @param amount null when nobody said */
    public record Order(
            String buyer,
            String subject,
            @Nullable Money amount,
            @Nullable RoughDate day) {}

    /** @param signed null while it is not */
    public record Agreement(
            List<String> parties, String subject, @Nullable RoughDate signed, boolean inForce) {
        public Agreement {
            parties = List.copyOf(parties);
        }
    }

    /**
     * What is built and made.
     *
     * @param land in ㎡
     * @param floor in ㎡
     * @param operating area in ㎡ on which it works
     */
    public record Content(
            String words,
            @Nullable Approximate land,
            @Nullable Approximate floor,
            @Nullable Approximate operating,
            List<Line> lines,
            List<Machine> machines,
            List<Product> products,
            List<RawMaterial> rawMaterials,
            List<Certificate> certificates,
            List<Order> orders,
            List<Agreement> agreements) {
        public Content {
            lines = List.copyOf(lines);
            machines = List.copyOf(machines);
            products = List.copyOf(products);
            rawMaterials = List.copyOf(rawMaterials);
            certificates = List.copyOf(certificates);
            orders = List.copyOf(orders);
            agreements = List.copyOf(agreements);
        }
    }

    /** Where the money comes from; null where nobody said. */
    public record Funding(
            @Nullable Money own,
            @Nullable Money loan,
            @Nullable Money bond,
            @Nullable Money state) {
        Money sum() {
            return Sheet.sum(own, loan, bond, state);
        }
    }

    /**
     * @param total planned in all, null when nobody said
     * @param before what was completed before the first month that is reported here
     */
    public record Investment(
            @Nullable Money total,
            @Nullable Money fixed,
            @Nullable Money equipment,
            @Nullable Money building,
            Funding funding,
            Money before) {
        /** Refuses parts that are more than their whole, beyond what rounding explains. */
        public void check(ProjectRules rules) {
            Money whole = total;
            if (whole == null) {
                return;
            }
            Money most = whole.plus(rules.tolerance());
            Money inFixed = fixed == null ? whole : fixed;
            boolean parts = Sheet.sum(fixed).compareTo(most) > 0
                    || Sheet.sum(equipment, building).compareTo(inFixed.plus(rules.tolerance())) > 0
                    || funding.sum().compareTo(most) > 0;
            if (parts) {
                throw ProjectsError.PARTS_EXCEED_TOTAL.refused();
            }
        }

        public Optional<Money> known() {
            return Optional.ofNullable(total);
        }
    }

    /** A target of a year, kept apart from what is reached. */
    public record Target(int year, String indicator, Money amount) {}

    /** A time of running, e.g. 试运营 from the national day to the year's end. */
    public record Phase(
            String name, RoughDate from, @Nullable RoughDate to) {}

    /** What it is to bring in a year of full production; null where nobody said. */
    public record Expected(
            @Nullable Money output,
            @Nullable Money tax,
            @Nullable Money profit,
            @Nullable Integer jobs,
            List<Target> targets,
            List<Phase> phases) {
        public Expected {
            targets = List.copyOf(targets);
            phases = List.copyOf(phases);
        }
    }

    /**
     * Who looks after it.
     *
     * @param leader who vouches for it (包保), by post
     * @param taskForce the task force (专班), by posts
     * @param person who answers for it at the owner's
     * @param phone theirs; masked wherever it is shown to others
     */
    public record Conduct(String leader, String taskForce, String person, String phone) {}

    private static Money sum(@Nullable Money... parts) {
        return Stream.of(parts).filter(java.util.Objects::nonNull).reduce(Money.ZERO, Money::plus);
    }
}
