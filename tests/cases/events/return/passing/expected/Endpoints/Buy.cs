using System.Threading.Tasks;
using App.Actions;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace App.Endpoints;

/// <summary>Answers POST /buy/{id}.</summary>
internal static class BuyEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var action = routes.ServiceProvider.GetRequiredService<BuyAction>();
        routes.MapPost("/buy/{id}", context => HandleAsync(context, action));
    }

    private static async Task HandleAsync(HttpContext context, BuyAction action)
    {
        var errors = new RequestErrors();
        var path = BuyPath.Read(new PathInput(context, errors));
        var body = await RequestBody.ReadAsync(context, BuyBody.Read, errors);
        if (body is null || errors.Any)
        {
            await errors.SendAsync(context);
            return;
        }

        var result = await action.RunAsync(path, body, context.RequestAborted);

        using var json = JsonResponse.Rent();
        switch (result)
        {
            case BuyResult.Ok ok:
                if (ok.Value is null)
                {
                    json.Writer.WriteNullValue();
                }
                else
                {
                    ok.Value.WriteTo(json.Writer);
                }

                await json.SendAsync(context, StatusCodes.Status200OK);
                break;
            case BuyResult.Accepted accepted:
                accepted.Value.WriteTo(json.Writer);
                await json.SendAsync(context, StatusCodes.Status202Accepted);
                break;
            case BuyResult.NoContent:
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
        }
    }
}
