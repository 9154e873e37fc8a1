using System.Threading.Tasks;
using App.Actions;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace App.Endpoints;

/// <summary>Answers GET /find/{id}.</summary>
internal static class FindShoeEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var action = routes.ServiceProvider.GetRequiredService<FindShoeAction>();
        routes.MapMethods("/find/{id}", [HttpMethods.Get, HttpMethods.Head], context => HandleAsync(context, action));
    }

    private static async Task HandleAsync(HttpContext context, FindShoeAction action)
    {
        var errors = new RequestErrors();
        var path = FindShoePath.Read(new PathInput(context, errors));
        var query = FindShoeQuery.Read(new QueryInput(context.Request, errors));
        if (errors.Any)
        {
            await errors.SendAsync(context);
            return;
        }

        var result = await action.RunAsync(path, query, context.RequestAborted);

        using var json = JsonResponse.Rent();
        switch (result)
        {
            case FindShoeResult.Ok ok:
                ResponseHeaders.Set(context, "X-Id", ok.XIdHeader);
                ok.Value.WriteTo(json.Writer);
                await json.SendAsync(context, StatusCodes.Status200OK);
                break;
            case FindShoeResult.Found found:
                ResponseHeaders.SetLocation(context, found.LocationHeader);
                context.Response.StatusCode = StatusCodes.Status302Found;
                break;
            case FindShoeResult.TemporaryRedirect temporaryRedirect:
                ResponseHeaders.SetLocation(context, temporaryRedirect.LocationHeader);
                context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
                break;
        }
    }
}
