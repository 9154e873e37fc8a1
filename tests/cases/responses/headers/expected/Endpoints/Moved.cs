using System.Threading.Tasks;
using App.Actions;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace App.Endpoints;

/// <summary>Answers GET /moved.</summary>
internal static class MovedEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var action = routes.ServiceProvider.GetRequiredService<MovedAction>();
        routes.MapMethods("/moved", [HttpMethods.Get, HttpMethods.Head], context => HandleAsync(context, action));
    }

    private static async Task HandleAsync(HttpContext context, MovedAction action)
    {
        var result = await action.RunAsync(context.RequestAborted);

        ResponseHeaders.Set(context, "Cache-Control", result.CacheControlHeader);
        ResponseHeaders.SetLocation(context, result.LocationHeader);
        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
    }
}
