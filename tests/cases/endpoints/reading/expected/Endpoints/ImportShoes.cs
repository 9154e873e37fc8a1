using System.Threading.Tasks;
using App.Actions;
using App.Models;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace App.Endpoints;

/// <summary>Answers POST /shoes/imports.</summary>
internal static class ImportShoesEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var action = routes.ServiceProvider.GetRequiredService<ImportShoesAction>();
        routes.MapPost("/shoes/imports", context => HandleAsync(context, action));
    }

    private static async Task HandleAsync(HttpContext context, ImportShoesAction action)
    {
        var errors = new RequestErrors();
        var body = await RequestBody.ReadAsync(context, Batch.Read, errors, leniency: Leniency.TextNumbers);
        errors.Check(BatchValidator.Instance, body, "body");
        if (body is null || errors.Any)
        {
            await errors.SendAsync(context);
            return;
        }

        await action.RunAsync(body, context.RequestAborted);

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
