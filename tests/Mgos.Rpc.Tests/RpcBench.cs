// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Json;
using Mgos.Rpc;
using Mgos.TestKit;

namespace Mgos.Rpc.Tests;

/// <summary>A booted device <c>dev1</c> with a router, the standard methods, methods for tests, and one open channel.</summary>
/// <remarks>Test.Echo gives its arguments back, Test.Sum adds a and b, Test.Null, Test.Fail (code, message), Test.Throw, Test.Text (count) and Test.Nothing do what they say.</remarks>
public sealed class RpcBench
{
    public RpcBench()
        : this(new RpcOptions())
    {
    }

    public RpcBench(RpcOptions options)
    {
        Kit = new TestDevice(null);
        Kit.Device.Info.Id = "dev1";
        Router = new RpcRouter(Kit.Device, options);
        Router.AddRpcService();
        Router.AddSysService();
        AddTestMethods();
        Channel = new RecordingChannel(Router, true);
        Router.AddChannel(Channel);
        Kit.Boot();
        Kit.Step();
    }

    public TestDevice Kit { get; }

    public RpcRouter Router { get; }

    public RecordingChannel Channel { get; }

    /// <summary>The call that Test.Keep got last.</summary>
    public RpcRequest Kept { get; private set; }

    /// <summary>How often Test.Count was called.</summary>
    public int CountedCalls { get; private set; }

    /// <summary>What <see cref="Note"/> got last: source, ok and result or code and message.</summary>
    public string Answer { get; private set; } = "none";

    public string Log => Kit.Platform.ConsoleText;

    public RecordingChannel AddOpenChannel(string destination, bool isPersistent)
    {
        RecordingChannel channel = new RecordingChannel(Router, isPersistent);
        channel.Destination = destination;
        Router.AddChannel(channel);
        channel.Connect();
        return channel;
    }

    public void Note(RpcResponse response) =>
        Answer = response.Source + " " + (response.IsSuccess ? "ok " + response.Result.ToText() : response.ErrorCode.ToString() + " " + response.ErrorMessage);

    private void AddTestMethods()
    {
        Router.AddHandler("Test.Echo", "{...}", Echo);
        Router.AddHandler("Test.Sum", "{a: %d, b: %d}", Sum);
        Router.AddHandler("Test.Null", "", request => request.RespondNull());
        Router.AddHandler("Test.Fail", "{code: %d, message: %Q}", Fail);
        Router.AddHandler("Test.Throw", "", request => throw new System.ArgumentException("boom"));
        Router.AddHandler("Test.Text", "{count: %d}", Text);
        Router.AddHandler("Test.Count", "", Count);
        Router.AddHandler("Test.Keep", "", request => Kept = request);
    }

    private void Count(RpcRequest request)
    {
        CountedCalls++;
        request.RespondNull();
    }

    private static void Echo(RpcRequest request)
    {
        JsonSpan args = request.RawArgs;
        request.BeginResult().Raw(args.Data, args.Offset, args.Count);
        request.EndResult();
    }

    private static void Sum(RpcRequest request)
    {
        int a;
        int b;
        if (!request.Args.TryGetInt32("a", out a) || !request.Args.TryGetInt32("b", out b))
        {
            request.Fail(RpcErrorCode.BadRequest, "a and b are required");
            return;
        }

        JsonWriter writer = request.BeginResult();
        writer.BeginObject();
        writer.Name("value");
        writer.Int((long)a + b);
        writer.EndObject();
        request.EndResult();
    }

    private static void Fail(RpcRequest request)
    {
        int code;
        string message;
        request.Args.TryGetInt32("code", out code);
        request.Args.TryGetString("message", out message);
        request.Fail(code, message);
    }

    private static void Text(RpcRequest request)
    {
        int count;
        request.Args.TryGetInt32("count", out count);
        request.BeginResult().String(new string('x', count));
        request.EndResult();
    }
}
