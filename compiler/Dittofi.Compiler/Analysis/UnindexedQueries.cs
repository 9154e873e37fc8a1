using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Analysis;

/// <summary>
/// Filters and sorts that no primary key, <c>unique</c>, index or relation leads with, where an index would help, through relations too, and rows that belong to
/// a row where no index leads to them: of a missing index the first place is reported. What no index can answer (a part of a text, a computed value) is left in
/// peace, and so are pairs in a table of others, of whose indexes nothing is known.
/// </summary>
internal sealed class UnindexedQueries : IProgramRule
{
    /// <inheritdoc/>
    public void Check(BoundProgram program, DiagnosticBag diagnostics)
    {
        var reported = new HashSet<(string Model, string Property)>();
        var wanted = program.AllActions.SelectMany(action => action.Body.Flatten()).SelectMany(bound => bound.Queries.SelectMany(Missing).Concat(LookUps(bound)));
        var missing = wanted.Where(index => reported.Add((index.Model.Name, index.Columns[0].Name))).ToList();
        foreach (var (use, model, columns, span) in missing)
        {
            // Every finding about a model names the same line: whoever takes over one has followed all.
            var line = Line(model, missing.Where(index => index.Model.Name == model.Name).Select(index => index.Columns));
            diagnostics.Report(AnalysisDiagnostics.Unindexed, span, use, columns[0].Name, model.Name, line);
        }
    }

    // Of every row that is found, those that refer to it are looked for.
    private static IEnumerable<WantedIndex> LookUps(BoundEvent bound) =>
        from expression in bound.Reads.Concat(bound.Queries.SelectMany(query => query.Where.Concat(query.OrderBy.Select(key => key.Value).OfType<BoundExpression>()))).Concat(bound.Selection?.Expressions ?? [])
        from collection in RowExpressions.Flatten(expression).OfType<BoundCollection>()
        let relation = (collection.Collection.Link as ReferringRows)?.Relation
        where relation is not null && !Leads(collection.Model, relation, [])
        select new WantedIndex("look-up", collection.Model, [relation], collection.Span);

    private static IEnumerable<WantedIndex> Missing(RowQuery query)
    {
        var always = query.Where.Where(condition => WhenGiven(condition) is null).ToList();
        var unserved = always.Select(condition => Unserved(query.Model, condition)).OfType<List<WantedIndex>>().ToList();
        var equalities = always.Select(ColumnTest.Of).OfType<ColumnTest>().Where(test => test.IsEquality).ToList();
        var sort = Sort(query, [.. equalities.Select(test => test.Property)]);
        if (unserved.Count > 0 && unserved.All(tests => tests.Count > 0))
        {
            var together = equalities.Where(test => !test.HelpsLittle).ToList();
            return together is [var first, ..]
                ? [new WantedIndex("filter", query.Model, [.. together.Select(test => test.Property).Concat(sort.Select(key => key.Property).OfType<PropertySymbol>()).Distinct()], first.Span)]
                : unserved[0];
        }

        var filters = unserved.Count > 0 ? [] : query.Where.Select(WhenGiven).OfType<BoundExpression>().SelectMany(condition => Unserved(query.Model, condition) ?? []);
        var isSmall = equalities.Any(test => !test.HelpsLittle && Leads(query.Model, test.Property, []));
        return isSmall || sort is [] ? filters : filters.Append(new WantedIndex("sort", query.Model, [.. sort.Select(key => key.Property).OfType<PropertySymbol>()], sort[0].Span));
    }

    // The condition behind a test of the request that can leave it out.
    private static BoundExpression? WhenGiven(BoundExpression condition) =>
        condition is BoundBinary { Operator: BinaryOperator.Or } or && !RowExpressions.UsesRow(or.Left) ? or.Right : null;

    // What wants an index; none where one serves, null where none can.
    private static List<WantedIndex>? Unserved(ModelSymbol model, BoundExpression condition)
    {
        switch (condition)
        {
            case BoundBinary { Operator: BinaryOperator.And } and:
                var (one, other) = (Unserved(model, and.Left), Unserved(model, and.Right));
                return other is [] ? other : one ?? other;
            case BoundBinary { Operator: BinaryOperator.Or } or:
                var (left, right) = (Unserved(model, or.Left), Unserved(model, or.Right));
                return left is null || right is null ? null : [.. left, .. right];
            default:
                return PathTest.Of(model, condition) is { } test
                    ? [.. test.Columns.Where(column => !Leads(column.Model, column.Property, [])).Take(1).Select(column => new WantedIndex("filter", column.Model, [column.Property], test.Test.Span))]
                    : null;
        }
    }

    // The keys that want an index; none where one serves or none can. An enum is sorted by its declared order, which no index has.
    private static List<SortKey> Sort(RowQuery query, IReadOnlyCollection<PropertySymbol> known)
    {
        var keys = query.OrderBy.SkipWhile(key => key.Property is { } sorting && known.Contains(sorting)).ToList();
        return keys is [{ Property: { Stored: null } first }, ..] && first.Type.NonOptional is not EnumType && !Leads(query.Model, first, known)
            ? [.. keys.TakeWhile(key => key is { Property: not null, IsId: false } && key.Type.NonOptional is not EnumType && key.IsDescending == keys[0].IsDescending)]
            : [];
    }

    // Whether a key starts with a property, behind those whose values are known.
    private static bool Leads(ModelSymbol model, PropertySymbol property, IReadOnlyCollection<PropertySymbol> known) =>
        property.Name == Names.Id
        || (property.References is not null && property.IsManaged)
        || model.Uniques.Concat(model.Indexes).Any(key => key.Properties.SkipWhile(column => column != property && known.Contains(column)).FirstOrDefault() == property);

    private static string Line(ModelSymbol model, IEnumerable<IReadOnlyList<PropertySymbol>> missing)
    {
        var keys = model.Indexes.Select(key => (IReadOnlyList<PropertySymbol>)key.Properties).Concat(missing).Select(key => string.Join(", ", key.Select(property => property.Name)));
        return $"indexes: [{string.Join(", ", keys.Select(key => key.Contains(',', StringComparison.Ordinal) ? $"[{key}]" : key))}]";
    }
}
