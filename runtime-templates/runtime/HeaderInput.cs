using Microsoft.AspNetCore.Http;

namespace App.Runtime;

/// <summary>The variables that come as headers. One that is asked for may be given once.</summary>
internal sealed class HeaderInput(HttpRequest request, RequestErrors errors) : TextInput("header", errors)
{
    protected override string? Take(string name)
    {
        var values = request.Headers[name];
        return values.Count > 1 ? Refuse(name, Messages.Doubled) : values.Count == 1 ? values[0] ?? "" : null;
    }
}
