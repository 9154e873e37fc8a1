using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Events.Aggregate;
using Dittofi.Compiler.Events.Assign;
using Dittofi.Compiler.Events.Call;
using Dittofi.Compiler.Events.Create;
using Dittofi.Compiler.Events.Delete;
using Dittofi.Compiler.Events.Fail;
using Dittofi.Compiler.Events.ForEach;
using Dittofi.Compiler.Events.Get;
using Dittofi.Compiler.Events.If;
using Dittofi.Compiler.Events.Link;
using Dittofi.Compiler.Events.List;
using Dittofi.Compiler.Events.Log;
using Dittofi.Compiler.Events.Return;
using Dittofi.Compiler.Events.Seed;
using Dittofi.Compiler.Events.Sleep;
using Dittofi.Compiler.Events.Sql;
using Dittofi.Compiler.Events.Switch;
using Dittofi.Compiler.Events.Try;
using Dittofi.Compiler.Events.Update;
using Dittofi.Compiler.Events.Upsert;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events;

/// <summary>The one explicit list of event kinds, in the order of the reference.</summary>
internal static class EventCatalog
{
    /// <summary>Every kind.</summary>
    public static readonly IReadOnlyList<EventKind> All =
    [
        new CreateKind(),
        new UpdateKind(),
        new UpsertKind(),
        new DeleteKind(),
        new LinkKind(ties: true),
        new LinkKind(ties: false),
        new GetKind(),
        new ListKind(),
        new AggregateKind(AggregateFunction.Count),
        new AggregateKind(AggregateFunction.Sum),
        new AggregateKind(AggregateFunction.Min),
        new AggregateKind(AggregateFunction.Max),
        new AggregateKind(AggregateFunction.Average),
        new SqlKind(),
        new AssignKind(),
        new IfKind(),
        new SwitchKind(),
        new ForEachKind(),
        new TryKind(),
        new CallKind(),
        new ReturnKind(),
        new FailKind(),
        new LogKind(),
        new SleepKind(),
    ];

    private static readonly SeedKind Seed = new();

    /// <summary>The keys of the seeds of a model.</summary>
    public static IReadOnlyList<KeySpec> SeedKeys => Seed.Keys;

    /// <summary>Kinds of the language that this version refuses by name.</summary>
    public static readonly IReadOnlyList<string> Later =
    [
        "enqueue",
        "httpRequest", "sendEmail", "saveFile", "deleteFile", "login", "logout", "run",
    ];

    /// <summary>The rows of one model of <c>seeds</c>, as events that run when the service starts.</summary>
    public static IEnumerable<EventSyntax> ReadSeeds(YamlEntry entry, DiagnosticBag diagnostics) => Seed.ReadRows(entry, diagnostics);

    /// <summary>The kind of a YAML word, or null.</summary>
    public static EventKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
