package org.zhuqi.documents.imports;

class PlainWorkbooksTest extends WorkbooksContract {
    @Override
    protected ImportLimits limits() {
        return new ImportLimits(1_000, 1_000, 5, 5);
    }

    @Override
    protected Workbooks workbooks() {
        return new PlainWorkbooks(limits());
    }
}
