// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Rpc;
using Mgos.Rpc.Tests;
using Mgos.TestKit;
using Mgos.Vfs;
using nanoFramework.TestFramework;

namespace Mgos.Service.Fs.Tests;

/// <summary>A booted device with files in memory and the FS methods.</summary>
internal sealed class FsBench
{
    private const string AnswerStart = "{\"id\":1,\"src\":\"test-app\",\"dst\":\"t\",";

    private readonly AnswerChannel _channel;

    internal FsBench() : this(new TestDevice(null, new VfsLibrary(), new RouterLibrary(), new FsServiceLibrary()))
    {
    }

    internal FsBench(TestDevice kit)
    {
        Kit = kit;
        Assert.AreEqual(0, (int)Kit.Boot(), Kit.Platform.ConsoleText);
        Router = RpcRouter.From(Kit.Device);
        Files = VirtualFileSystem.From(Kit.Device);
        _channel = new AnswerChannel(Router);
        Router.AddChannel(_channel);
        _channel.Connect();
    }

    internal TestDevice Kit { get; }

    internal RpcRouter Router { get; }

    internal VirtualFileSystem Files { get; }

    /// <summary>Calls a method and gives the answer behind the addresses, without the last brace.</summary>
    internal string Call(string method, string args)
    {
        byte[] frame = Encoding.UTF8.GetBytes("{\"id\":1,\"src\":\"t\",\"method\":\"" + method + "\",\"params\":" + args + "}");
        Router.OnFrame(_channel, frame, 0, frame.Length);
        Kit.Step();
        string answer = _channel.LastFrame;
        Assert.IsTrue(answer != null && answer.StartsWith(AnswerStart), answer);
        return answer.Substring(AnswerStart.Length, answer.Length - AnswerStart.Length - 1);
    }

    internal void Check(string method, string args, string answer) => Assert.AreEqual(answer, Call(method, args), method + " " + args);

    internal void Fails(string method, string args, int code, string message) =>
        Check(method, args, "\"error\":{\"code\":" + code.ToString() + ",\"message\":\"" + message + "\"}");

    internal void Put(string name, string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        Assert.IsTrue(Files.WriteFile(name, data, data.Length), name);
    }

    /// <summary>Null if there is no such file.</summary>
    internal string Get(string name)
    {
        byte[] data = Files.ReadFile(name);
        return data == null ? null : data.Length == 0 ? "" : Encoding.UTF8.GetString(data, 0, data.Length);
    }
}
