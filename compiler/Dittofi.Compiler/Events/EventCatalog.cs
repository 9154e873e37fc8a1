using Dittofi.Compiler.Events.Assign;
using Dittofi.Compiler.Events.Create;
using Dittofi.Compiler.Events.Fail;
using Dittofi.Compiler.Events.Get;
using Dittofi.Compiler.Events.If;
using Dittofi.Compiler.Events.List;
using Dittofi.Compiler.Events.Log;

namespace Dittofi.Compiler.Events;

/// <summary>The one explicit list of event kinds, in the order of the reference.</summary>
internal static class EventCatalog
{
    /// <summary>Every kind.</summary>
    public static readonly IReadOnlyList<EventKind> All =
    [
        new CreateKind(),
        new GetKind(),
        new ListKind(),
        new AssignKind(),
        new IfKind(),
        new FailKind(),
        new LogKind(),
    ];

    /// <summary>Kinds of the language that this version refuses by name.</summary>
    public static readonly IReadOnlyList<string> Later =
    [
        "update", "delete", "upsert", "count", "sum", "min", "max", "average", "link", "unlink", "sql", "switch", "forEach", "try", "call", "enqueue",
        "return", "httpRequest", "sendEmail", "saveFile", "deleteFile", "login", "logout", "sleep", "run",
    ];

    /// <summary>The kind of a YAML word, or null.</summary>
    public static EventKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
