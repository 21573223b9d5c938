package org.zhuqi.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.zhuqi.documents.imports.ColumnMapping;
import org.zhuqi.documents.imports.ImportColumn;
import org.zhuqi.documents.imports.ImportId;
import org.zhuqi.documents.imports.Workbooks;
import org.zhuqi.documents.imports.usecase.StartImport;
import org.zhuqi.documents.imports.usecase.WriteErrorSheet;
import org.zhuqi.documents.imports.usecase.WriteTemplate;
import org.zhuqi.shared.Actor;

/** A list of the unit, handed in for import. */
final class ImportRecords extends RoomRecords {
    ImportRecords(Inhabitants world) {
        super(world);
    }

    @Override
    Targets of(World.Side side) {
        ImportId handedIn = handedIn(world.officerOf(world.unitOf(side)));
        Supplier<OutputStream> nowhere = OutputStream::nullOutputStream;
        return new Targets(
                Map.of(
                        ImportId.class,
                        handedIn,
                        ColumnMapping.class,
                        ColumnMapping.NONE,
                        WriteTemplate.Words.class,
                        new WriteTemplate.Words(List.of("1", "2"), ImportColumn::id, columns -> List.of()),
                        WriteErrorSheet.Words.class,
                        new WriteErrorSheet.Words(List.of("1", "2", "3"), problem -> "", problem -> "")),
                Map.of("out", nowhere, "kind", "enterprises"),
                Set.of(handedIn.toString()));
    }

    /** A list of the officer's unit, handed in for import. */
    private ImportId handedIn(Actor officer) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        world.bean(Workbooks.class)
                .write(file, List.of(new Workbooks.NewSheet("1", List.of(List.of("a", "b"), List.of("c", "d")))));
        return world.bean(StartImport.class)
                .start(
                        officer,
                        new StartImport.Command(
                                "enterprises",
                                "list.xlsx",
                                () -> new ByteArrayInputStream(file.toByteArray()),
                                Map.of()))
                .id();
    }
}
