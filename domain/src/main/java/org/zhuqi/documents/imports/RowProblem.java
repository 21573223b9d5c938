package org.zhuqi.documents.imports;

import java.util.List;
import org.zhuqi.shared.FieldProblem;

/**
 * What is wrong in one cell of a file.
 *
 * @param row as the sheet counts, from 1
 * @param place of the column, from 0; -1 when the column is missing from the file or the whole row is meant
 * @param found what stands in the cell, shortened
 * @param problem in the words of the form
 */
public record RowProblem(int row, int place, String found, FieldProblem problem) {
    public static final int WHOLE_ROW = -1;
    private static final int LONGEST = 200;

    public RowProblem {
        found = found.length() > LONGEST ? found.substring(0, LONGEST) : found;
        // As they are kept, and read back.
        problem = new FieldProblem(
                problem.field(),
                problem.key(),
                List.copyOf(problem.args().stream().map(String::valueOf).toList()));
    }
}
