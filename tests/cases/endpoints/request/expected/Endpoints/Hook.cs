using System.Threading.Tasks;
using App.Actions;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace App.Endpoints;

/// <summary>Answers POST /hooks/{name}.</summary>
internal static class HookEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var action = routes.ServiceProvider.GetRequiredService<HookAction>();
        routes.MapPost("/hooks/{name}", context => HandleAsync(context, action));
    }

    private static async Task HandleAsync(HttpContext context, HookAction action)
    {
        var errors = new RequestErrors();
        var rawBody = await KeptBody.ReadAsync(context, errors);
        var path = HookPath.Read(new PathInput(context, errors));
        var header = HookHeader.Read(new HeaderInput(context.Request, errors));
        if (errors.Any)
        {
            await errors.SendAsync(context);
            return;
        }

        var response = await action.RunAsync(path, header, RequestInfo.Of(context, rawBody), context.RequestAborted);

        using var json = JsonResponse.Rent();
        response.WriteTo(json.Writer);
        await json.SendAsync(context, StatusCodes.Status200OK);
    }
}
