package org.zhuqi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuqi.audit.ChainVerdict.Broken;
import org.zhuqi.audit.ChainVerdict.Fault;
import org.zhuqi.audit.ChainVerdict.Whole;

class ChainCheckTest {
    private final List<SealedEntry> chain = chainOf(1, 2, 3, 5, 4);

    @Test
    void aChainAsItWasSealedIsWholeThoughNumbersCameOutOfOrder() {
        assertThat(check(chain, notes(5)))
                .isEqualTo(new Whole(5, chain.get(4).seal().hash()));
    }

    @Test
    void anEmptyChainIsWhole() {
        assertThat(check(List.of(), List.of())).isEqualTo(new Whole(0, null));
    }

    @Test
    void aChangedEntryIsFoundWhereItStands() {
        List<SealedEntry> changed = new ArrayList<>(chain);
        changed.set(2, new SealedEntry(chain.get(2).seal(), AuditEntryFixture.entry(3, Map.of("round", "2"))));
        assertThat(check(changed, notes(5))).isEqualTo(new Broken(Fault.CHANGED, 3));
    }

    @Test
    void aMissingEntryAndAMissingLinkAreFound() {
        List<SealedEntry> entryGone = new ArrayList<>(chain);
        entryGone.set(1, new SealedEntry(chain.get(1).seal(), null));
        assertThat(check(entryGone, notes(5))).isEqualTo(new Broken(Fault.ENTRY_MISSING, 2));

        List<SealedEntry> linkGone = new ArrayList<>(chain);
        linkGone.remove(1);
        assertThat(check(linkGone, notes(5))).isEqualTo(new Broken(Fault.LINK_MISSING, 2));
    }

    @Test
    void aCutEndShowsAgainstTheNotes() {
        assertThat(check(chain.subList(0, 3), notes(5))).isEqualTo(new Broken(Fault.CUT_OFF, 4));
        assertThat(check(List.of(), notes(5))).isEqualTo(new Broken(Fault.CUT_OFF, 1));
    }

    @Test
    void aCutEndThatWasGrownAgainShowsAgainstTheNotes() {
        List<SealedEntry> other = chainOf(1, 2, 3, 8, 9, 10);
        assertThat(check(other, notes(5))).isEqualTo(new Broken(Fault.REPLACED, 5));
    }

    @Test
    void aWholeChainComputedAnewShowsAgainstTheNotes() {
        List<SealedEntry> rewritten = chainOf(2, 3, 4, 5, 6);
        assertThat(check(rewritten, notes(2, 5))).isEqualTo(new Broken(Fault.REPLACED, 2));
    }

    @Test
    void notesAreReadNoFurtherThanTheLinksBesideThem() {
        List<Long> read = new ArrayList<>();
        var notes = notes(2, 4).stream().peek(note -> read.add(note.position())).iterator();
        ChainCheck.check(chain.subList(0, 1).iterator(), notes, 0);
        assertThat(read).containsExactly(2L);
    }

    @Test
    void aNoteThatGoesBackIsCoveredByTheOneBeforeIt() {
        assertThat(check(chain, notes(2, 4, 3, 4, 5))).isInstanceOf(Whole.class);
        assertThat(check(chain.subList(0, 3), notes(4, 2))).isEqualTo(new Broken(Fault.CUT_OFF, 4));
    }

    @Test
    void entriesThatNobodySealedAreAFault() {
        assertThat(ChainCheck.check(chain.iterator(), notes(5).iterator(), 1))
                .isEqualTo(new Broken(Fault.NOT_SEALED, 6));
    }

    @Test
    void neighbouringFieldsCannotBeShiftedIntoEachOther() {
        AuditEntry a = AuditEntryFixture.entry(1, Map.of("ab", "c"));
        AuditEntry b = AuditEntryFixture.entry(1, Map.of("a", "bc"));
        assertThat(Seal.of(null, a).hash()).isNotEqualTo(Seal.of(null, b).hash());
    }

    private static ChainVerdict check(List<SealedEntry> links, List<Head> notes) {
        return ChainCheck.check(links.iterator(), notes.iterator(), 0);
    }

    private List<Head> notes(int... positions) {
        List<Head> notes = new ArrayList<>();
        for (int position : positions) {
            notes.add(new Head(position, chain.get(position - 1).seal().hash(), Instant.EPOCH));
        }
        return notes;
    }

    private static List<SealedEntry> chainOf(long... entries) {
        List<SealedEntry> chain = new ArrayList<>();
        Seal before = null;
        for (long id : entries) {
            AuditEntry entry = AuditEntryFixture.entry(id);
            before = Seal.of(before, entry);
            chain.add(new SealedEntry(before, entry));
        }
        return chain;
    }
}
