namespace Dittofi.Compiler.Binding;

/// <summary>What follows from what an event reads of rows, if it says so.</summary>
internal static class SelectionExtensions
{
    /// <summary>The statements besides the one that finds the rows: one for each list.</summary>
    public static IEnumerable<DatabaseEffect> Effects(this Selection? selection) =>
        (selection?.Lists ?? []).Select(list => new DatabaseEffect(DatabaseAccess.Read, list.Rows.Rows.Model, IsShort: false));
}
