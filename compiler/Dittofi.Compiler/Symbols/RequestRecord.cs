using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Symbols;

/// <summary>What the service knows of a request besides its variables (language page, sections 5 and 13).</summary>
internal static class RequestRecord
{
    /// <summary>The root under which it stands.</summary>
    public const string Name = "request";

    /// <summary>The member that wants the body kept as it came.</summary>
    public const string RawBody = "rawBody";

    /// <summary>The member by which the client says where it found the service.</summary>
    public const string BaseUrl = "baseUrl";

    private static readonly SourceSpan _nowhere = new(new SourceText(Name, ""), 0, 0);

    /// <summary>Its shape; the runtime's <c>RequestInfo</c> has the same properties.</summary>
    public static RecordSymbol Symbol { get; } = new(
        "RequestInfo",
        Name,
        [
            Field("id", "The id under which problems and the log tell of the request."),
            Field(BaseUrl, "The scheme and the host that the client asked for, without a slash at the end."),
            Field("clientIp", "The address that the request comes from."),
            Field(RawBody, "The body as it came."),
        ],
        null,
        _nowhere)
    {
        Kind = RecordKind.Runtime,
    };

    private static FieldSymbol Field(string name, string description) => new(name, TypeTable.Text, ValueRules.None, description, _nowhere, name, null, null);
}
