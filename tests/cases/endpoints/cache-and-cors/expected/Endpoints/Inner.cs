using System.Threading.Tasks;
using App.Actions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace App.Endpoints;

/// <summary>Answers GET /inner.</summary>
internal static class InnerEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var action = routes.ServiceProvider.GetRequiredService<InnerAction>();
        routes.MapMethods("/inner", [HttpMethods.Get, HttpMethods.Head], context => HandleAsync(context, action));
    }

    private static async Task HandleAsync(HttpContext context, InnerAction action)
    {
        await action.RunAsync(context.RequestAborted);

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
