using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.OpenApi;

/// <summary>The statuses with which a service tells that it did not do what was asked (language page, sections 4 and 13).</summary>
internal static class FailureStatuses
{
    /// <summary>Those that the requests of an action can meet, ascending.</summary>
    /// <param name="action">The action.</param>
    /// <param name="models">The models of the program.</param>
    public static IReadOnlyList<int> Of(BoundAction action, IReadOnlyCollection<ModelSymbol> models)
    {
        var endpoint = action.Endpoint;
        var events = action.Sequence.Uncaught;
        var effects = events.SelectMany(bound => bound.Effects).ToList();
        var statuses = new SortedSet<int>(events.SelectMany(bound => bound.FailStatuses)) { 500 };
        var invalid = endpoint.Reading.Invalid ?? 0;
        var unread = invalid == 0 ? 400 : invalid;
        if (endpoint.Body is not null)
        {
            statuses.UnionWith([unread, 413, 415]);
        }

        if (RequestReads.RawBody(action))
        {
            statuses.UnionWith([unread, 413]);
        }

        if (endpoint.Query is not null || endpoint.Header is not null)
        {
            statuses.Add(unread);
        }

        if (endpoint.Path is not null)
        {
            statuses.Add(404);
        }

        if (Fields(endpoint).Any(CanBreakARule))
        {
            statuses.Add(invalid == 0 ? 422 : invalid);
        }

        if (Expressions(action, events).Any(RowExpressions.CanFail) || effects.Any(CanBreakAConstraint))
        {
            statuses.Add(422);
        }

        if (endpoint.Limits.Rate is not null)
        {
            statuses.Add(429);
        }

        if (endpoint.Limits.Timeout is not null)
        {
            statuses.Add(504);
        }

        if (events.Any(bound => bound.MayCollide) || effects.Any(effect => effect is { Removes: true, Model: { } model } && IsHeld(model, models, [])))
        {
            statuses.Add(409);
        }

        if (action.Sequence.All.Any(bound => bound.Effects.Any()))
        {
            statuses.Add(503);
        }

        return [.. statuses];
    }

    private static IEnumerable<FieldSymbol> Fields(EndpointSymbol endpoint)
    {
        var body = endpoint.Body is { } type ? RecordSymbol.In(type) : [];
        return body.Concat(new[] { endpoint.Path, endpoint.Query, endpoint.Header }.OfType<RecordSymbol>())
            .SelectMany(record => record.WithParts()).SelectMany(record => record.Fields);
    }

    // Digits that a number has no place for are a broken rule, not a wrong type.
    private static bool CanBreakARule(MemberSymbol member) =>
        !member.Rules.IsEmpty || (member.Type.NonOptional is ScalarType scalar && scalar.Definition.RequestStep(scalar) is not null);

    // Rules hold on every write, whatever its values come from; the database refuses what the request did not show.
    private static bool CanBreakAConstraint(DatabaseEffect effect) =>
        effect.Access == DatabaseAccess.Write
        && (effect.Model is null || (effect.Stores ?? effect.Model.Writable).Any(property => property.References is not null || CanBreakARule(property)));

    // A row stays while others refer to it that would not go with it.
    private static bool IsHeld(ModelSymbol model, IReadOnlyCollection<ModelSymbol> models, HashSet<string> seen) =>
        seen.Add(model.Name) && models.Any(other => other.Properties.Any(relation => relation.References == model.Name
            && (relation.OnDelete == DeleteRule.Restrict || (relation.OnDelete == DeleteRule.Cascade && IsHeld(other, models, seen)))));

    private static IEnumerable<BoundExpression> Expressions(BoundAction action, IEnumerable<BoundEvent> events) =>
        events.SelectMany(bound => (bound.When is { } when ? bound.Reads.Append(when) : bound.Reads).Concat(bound.Callee?.Responses ?? []))
            .Concat(action.Answered);
}
