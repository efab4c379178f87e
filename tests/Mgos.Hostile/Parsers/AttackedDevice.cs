// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Config;
using Mgos.Core;
using Mgos.Http;
using Mgos.Rpc;
using Mgos.Rpc.Http;
using Mgos.Service.Config;
using Mgos.Service.Fs;
using Mgos.TestKit;
using Mgos.Vfs;

namespace Mgos.Hostile.Parsers;

/// <summary>A device in memory with the methods of a real one, on a clock that stands still.</summary>
internal sealed class AttackedDevice
{
    private readonly AnswerChannel _good;

    internal AttackedDevice()
    {
        Device = new Device(Platform, new TestFirmware([CreateSchema()], [new VfsLibrary(), new ConfigLibrary(), new PartLibrary(AddRouter), new ConfigServiceLibrary(), new FsServiceLibrary()]), new TestApp());
        InitResult result = Device.Boot();
        HostileFailure.Unless(result == InitResult.Ok, "boot: " + result);
        Router = RpcRouter.From(Device);
        Files = VirtualFileSystem.From(Device);
        Config = DeviceConfig.From(Device);
        Server = CreateServer();
        PutFiles();
        _good = new AnswerChannel(Router);
        Router.AddChannel(_good);
        _good.Connect();
        Step();
    }

    internal QuietPlatform Platform { get; } = new();

    internal Device Device { get; }

    internal RpcRouter Router { get; }

    internal VirtualFileSystem Files { get; }

    internal DeviceConfig Config { get; }

    internal HttpServer Server { get; }

    /// <summary>True if a call has had the device restart; then it is of no more use.</summary>
    internal bool IsOver => Device.IsStopping;

    internal static ConfigSchema CreateSchema()
    {
        ConfigSchemaBuilder schema = new(13);
        schema.BeginObject("debug");
        schema.Int("level", 2);
        schema.EndObject();
        schema.BeginObject("wifi");
        schema.BeginObject("sta");
        schema.Boolean("enable", false);
        schema.String("ssid", "");
        schema.String("pass", "");
        schema.EndObject();
        schema.UnsignedInt("mask", 1);
        schema.Double("power", 1.5);
        schema.EndObject();
        schema.BeginObject("place");
        schema.Double("lat", 999);
        schema.Float("tilt", 0.5);
        schema.EndObject();
        schema.String("conf_acl", "*");
        return schema.Build();
    }

    internal void Step()
    {
        for (int i = 0; i < 1000 && !Device.IsStopping && Device.Loop.RunOnce() == 0; i++)
        {
        }
    }

    /// <summary>A good call gets its right answer.</summary>
    internal void CheckCalls()
    {
        Expect("RPC.Ping", "{}", "\"result\":{\"channel_info\":\"good\"}}", true);
        Expect("FS.Get", "{\"filename\":\"/index.html\"}", "\"data\":\"PGgxPmhpPC9oMT4=\",\"left\":0}}", true);
        Expect("Config.Get", "{\"key\":\"debug.level\"}", "\"result\":", false);
        Expect("No.Such", "{}", "\"error\":{\"code\":404,\"message\":\"No handler for No.Such\"}}", true);
    }

    /// <summary>Takes back what good calls and uploads may do to files and mounts.</summary>
    /// <returns>False if a new device is needed.</returns>
    internal bool Restore()
    {
        if (IsOver)
            return false;
        string[] names = Files.List("/");
        for (int i = 0; names != null && i < names.Length; i++)
            Files.Remove("/" + names[i]);
        PutFiles();
        return names != null && Files.ReadFile("/index.html") != null;
    }

    internal void PutFiles()
    {
        Put("/index.html", "<h1>hi</h1>");
        Put("/a.txt", "text");
        Put("/app.js.gz", "zipped");
    }

    private static void Answer(RpcRequest request) => request.RespondNull();

    // Calls that end the device are not what is looked for here.
    private static void AddRouter(Device device)
    {
        RpcRouter router = new(device, new RpcOptions());
        device.Parts.Add(router);
        router.AddRpcService();
        router.AddSysService();
        router.AddHandler("Sys.Reboot", "", Answer);
        router.AddHandler("Later", "", request => { });
    }

    private HttpServer CreateServer()
    {
        HttpServer server = new(Device, new HttpServerOptions());
        server.UseFiles(Files);
        new HttpRpcEndpoint(Router, new HttpRpcOptions()).AddTo(server);
        server.AddEndpoint("/echo", (request, response) => response.Send(request.BodyData, request.BodyOffset, request.BodyLength));
        server.AddEndpoint("/later", (request, response) => { });
        server.AddEndpoint("/fail", (request, response) => throw new InvalidOperationException("no"));
        server.AddWebSocketEndpoint("/ws", (request, response) => new EchoListener(), new HttpEndpointOptions { MaxMessageBytes = 1000 });
        return server;
    }

    private void Put(string name, string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        Files.WriteFile(name, data, data.Length);
    }

    private void Expect(string method, string parameters, string end, bool isEnd)
    {
        byte[] frame = Encoding.UTF8.GetBytes("{\"id\":77,\"src\":\"good\",\"method\":\"" + method + "\",\"params\":" + parameters + "}");
        _good.LastFrame = null;
        bool isTaken = Router.OnFrame(_good, frame, 0, frame.Length);
        string answer = _good.LastFrame ?? "none";
        bool isRight = isTaken && answer.StartsWith("{\"id\":77,", StringComparison.Ordinal) && (isEnd ? answer.EndsWith(end, StringComparison.Ordinal) : answer.Contains(end, StringComparison.Ordinal));
        HostileFailure.Unless(isRight, $"{method}: answer {answer}");
    }
}
