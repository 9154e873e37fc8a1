using System.Threading.Tasks;
using App.Actions;
using App.Models;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace App.Endpoints;

/// <summary>Answers POST /shoes/import.</summary>
internal static class ImportShoeEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var action = routes.ServiceProvider.GetRequiredService<ImportShoeAction>();
        routes.MapPost("/shoes/import", context => HandleAsync(context, action));
    }

    private static async Task HandleAsync(HttpContext context, ImportShoeAction action)
    {
        var errors = new RequestErrors(StatusCodes.Status422UnprocessableEntity);
        var body = await RequestBody.ReadAsync(context, Import.Read, errors, leniency: Leniency.UnknownFields);
        errors.Check(ImportValidator.Instance, body, "body");
        if (body is null || errors.Any)
        {
            await errors.SendAsync(context);
            return;
        }

        await action.RunAsync(body, context.RequestAborted);

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
