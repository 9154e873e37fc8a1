using System.Threading.Tasks;
using App.Actions;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace App.Endpoints;

/// <summary>Answers POST /visits.</summary>
internal static class EnterEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var action = routes.ServiceProvider.GetRequiredService<EnterAction>();
        routes.MapPost("/visits", context => HandleAsync(context, action));
    }

    private static async Task HandleAsync(HttpContext context, EnterAction action)
    {
        var result = await action.RunAsync(RequestInfo.Of(context), context.RequestAborted);

        using var json = JsonResponse.Rent();
        ResponseHeaders.SetLocation(context, result.LocationHeader);
        result.Value.WriteTo(json.Writer);
        await json.SendAsync(context, StatusCodes.Status201Created);
    }
}
