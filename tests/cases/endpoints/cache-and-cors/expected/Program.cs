using App.Actions;
using App.Data;
using App.Endpoints;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

var builder = ServiceHost.CreateBuilder(args, new ServiceInfo("case", ConstraintProperties.ByName));
builder.AddDatabase();
builder.Services.AddCors();
builder.Services.AddOutputCache(static options => options.UseCaseSensitivePaths = true);
builder.Services.AddSingleton<CreateShoeAction>();
builder.Services.AddSingleton<GetShoeAction>();
builder.Services.AddSingleton<InnerAction>();
builder.Services.AddSingleton<ListShoesAction>();

return await ServiceHost.RunAsync(builder, static routes =>
{
    CreateShoeEndpoint.Map(routes);
    GetShoeEndpoint.Map(routes);
    InnerEndpoint.Map(routes);
    ListShoesEndpoint.Map(routes);
}, use: static app => app.UseCors().UseOutputCache());
