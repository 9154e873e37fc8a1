using App.Actions;
using App.Data;
using App.Endpoints;
using App.Runtime;
using Microsoft.Extensions.DependencyInjection;

var builder = ServiceHost.CreateBuilder(args, new ServiceInfo("shoe-store", ConstraintProperties.ByName));
builder.Services.AddSingleton<CreatePairAction>();
builder.Services.AddSingleton<CreateShoeAction>();
builder.Services.AddSingleton<GetShoeAction>();
builder.Services.AddSingleton<ListShoesAction>();

return await ServiceHost.RunAsync(builder, static routes =>
{
    CreatePairEndpoint.Map(routes);
    CreateShoeEndpoint.Map(routes);
    GetShoeEndpoint.Map(routes);
    ListShoesEndpoint.Map(routes);
});
