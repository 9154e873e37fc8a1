using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /echo.</summary>
internal sealed class EchoAction
{
    public Task<EchoResult> RunAsync(EchoQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        return Task.FromResult<EchoResult>(new EchoResult(query.Count is not null ? query.Count.Value.ToString(CultureInfo.InvariantCulture) : null, query.Day is not null ? DateText.ToText(query.Day.Value) : null, query.Kind is not null ? ShoeKindText.Values.ToText(query.Kind.Value) : null, query.IsNew is not null ? (query.IsNew.Value ? "true" : "false") : null, query.Note, query.Price is not null ? DecimalText.ToText(query.Price.Value, scale: 2) : null));
    }
}
