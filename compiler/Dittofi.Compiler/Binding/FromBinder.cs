using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Binding;

/// <summary>
/// Binds a <c>from</c> (language page, section 13): each field of a record is the value of the property of its name, or, of <c>sent(body)</c>, each that the
/// request gave.
/// </summary>
/// <param name="model">The model that is written.</param>
/// <param name="takesSent">Whether a property may stay as it is, as in an update.</param>
/// <param name="isOneRow">Whether one row is written, which alone can be tied to others.</param>
/// <param name="binder">Binds the record.</param>
internal sealed class FromBinder(ModelSymbol model, bool takesSent, bool isOneRow, EventBinder binder)
{
    private const string Body = "body";

    private readonly List<MemberSymbol> _missing = [];
    private readonly List<string> _misfits = [];
    private readonly List<RelationValue> _relations = [];

    /// <summary>What the record that was bound gives of relations.</summary>
    public IEnumerable<RelationValue> Relations => _relations;

    /// <summary>The values, by property name; what is no record, or does not fit, is reported.</summary>
    /// <param name="text">The record.</param>
    /// <param name="overridden">The names of what <c>set</c> gives, which need not fit.</param>
    public IEnumerable<PropertyValue> Bind(ExpressionText text, IReadOnlySet<string> overridden)
    {
        var (record, isSent) = binder.BindFields(text);
        if (Members(record) is not { } members || (isSent && !CheckSent(record)))
        {
            // Nothing is missing where it is not known what there is.
            return model.Writable.Select(property => new PropertyValue(property, new BoundError(text.Span)));
        }

        var tied = members.ToLookup(member => isOneRow && model.FindCollection(member.Name) is { Link: JoinTable });
        foreach (var member in tied[true].Where(member => !overridden.Contains(member.Name)))
        {
            Tie(record, member, isSent);
        }

        var written = tied[false].ToLookup(member => model.Find(member.Name) is { IsSystem: false });
        ReportStrangers(record, [.. written[false].Select(member => member.Name)]);
        var values = new List<PropertyValue>();
        foreach (var member in written[true])
        {
            if (model.Find(member.Name) is { } property)
            {
                values.Add(new PropertyValue(property, overridden.Contains(member.Name) ? new BoundError(record.Span) : Fit(record, member, property, isSent), Sent(record, member, isSent)));
            }
        }

        ReportMissing(record, isSent);
        ReportMisfits(record);
        return values;
    }

    // In a partial record the list may be left out, and is never null.
    private void Tie(BoundExpression record, MemberSymbol member, bool isSent)
    {
        if (model.FindCollection(member.Name) is not { Link: JoinTable table } collection || member.Type.IsError)
        {
            return;
        }

        var value = binder.Member(record, member);
        var sent = Sent(record, member, isSent);
        var given = sent is not null && member is FieldSymbol { RefusesNull: true } ? new BoundNonNull(value, value.Span) : value;
        if (LinkedIds.OfList(given, collection, binder.Diagnostics) is { } ids)
        {
            _relations.Add(new RelationValue(collection, table, ids, sent));
        }
    }

    // One record gives one message of a kind, whose fields are named together.
    private void ReportStrangers(BoundExpression record, IReadOnlyList<string> strangers)
    {
        if (strangers.Count > 0)
        {
            var suggestion = strangers.Count > 1 ? null : NameSuggester.Nearest(strangers[0], model.Writable.Select(known => known.Name));
            binder.Diagnostics.ReportWithSuggestion(WriteDiagnostics.FromNoProperty, record.Span, suggestion, record.Type.DisplayName, string.Join("', '", strangers), model.Name);
        }
    }

    private void ReportMissing(BoundExpression record, bool isSent)
    {
        if (_missing.Count > 0)
        {
            var help = isSent ? $"take it as 'partial({model.Name})', where what is required may be left out and is never null, give the property in 'set', "
                : takesSent && IsOfBody(record) && _missing.All(member => member is FieldSymbol { RefusesNull: true })
                ? $"write what was given alone with 'sent({TextOf(record)})', "
                : "give the property in 'set', ";
            binder.Diagnostics.Report(ExpressionDiagnostics.MayBeNull, record.Span, string.Join("', '", _missing.Select(member => $"{TextOf(record)}.{member.Name}")), help);
        }
    }

    private void ReportMisfits(BoundExpression record)
    {
        if (_misfits.Count > 0)
        {
            binder.Diagnostics.Report(WriteDiagnostics.FromDoesNotFit, record.Span, record.Type.DisplayName, model.Name, string.Join("; ", _misfits));
        }
    }

    private static string TextOf(BoundExpression record) => record.Span.Source.Content.Substring(record.Span.Start, record.Span.Length);

    private IEnumerable<MemberSymbol>? Members(BoundExpression record)
    {
        switch (record.Type)
        {
            case RecordType { Record: var shape }:
                return shape.Fields;
            case ModelType { Model: var row }:
                return row.Writable;
            case { IsError: true }:
                return null;
            case OptionalType { Inner: RecordType or ModelType }:
                MissingValue.Report(record, binder.Diagnostics);
                return null;
            default:
                binder.Diagnostics.Report(WriteDiagnostics.FromNoRecord, record.Span, record.Type.DisplayName);
                return null;
        }
    }

    private bool CheckSent(BoundExpression record)
    {
        var problem = !takesSent ? "leaves out what was not sent, which a new row cannot do; it stands in an update"
            : !IsOfBody(record) ? "takes the body, or a record inside of it"
            : null;
        if (problem is not null)
        {
            binder.Diagnostics.Report(WriteDiagnostics.SentOutOfPlace, record.Span, problem);
        }

        return problem is null;
    }

    private static bool IsOfBody(BoundExpression record) => record switch
    {
        BoundVariable { Variable: { Kind: VariableKind.Root, Name: Body } } => true,
        BoundMember member => IsOfBody(member.Receiver),
        BoundNonNull nonNull => IsOfBody(nonNull.Operand),
        _ => false,
    };

    private static BoundSent? Sent(BoundExpression record, MemberSymbol member, bool isSent) =>
        isSent && member is FieldSymbol { IsRequired: false } field ? new BoundSent(record, field, record.Span) : null;

    // What refuses null is there whenever it was sent, and nothing of it is written where it was not.
    private BoundExpression Fit(BoundExpression record, MemberSymbol member, PropertySymbol property, bool isSent)
    {
        if (member.Type.IsError)
        {
            return new BoundError(record.Span);
        }

        var value = binder.Member(record, member);
        var isThere = isSent && member is FieldSymbol { RefusesNull: true };
        if (Conversions.TryConvert(value, isThere ? property.Type.AsOptional() : property.Type) is { } fitting)
        {
            return fitting;
        }

        if (value.Type.IsOptional && Conversions.TryConvert(new BoundNonNull(value, value.Span), property.Type) is not null)
        {
            _missing.Add(member);
        }
        else
        {
            _misfits.Add($"'{member.Name}' is {value.Type.DisplayName}, not {property.Type.DisplayName}");
        }

        return new BoundError(record.Span);
    }
}
