// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Core;
using Mgos.Ota;
using Mgos.Rpc;
using Mgos.Rpc.Tests;
using Mgos.Service.Fs.Tests;
using Mgos.TestKit.Ota;
using Mgos.TestKit.Storage;
using nanoFramework.TestFramework;

namespace Mgos.Service.Ota.Tests;

/// <summary>A machine whose firmware answers <c>OTA.*</c>.</summary>
internal sealed class OtaServiceBench : ILibrarySet
{
    private const string AnswerStart = "{\"id\":1,\"src\":\"App\",\"dst\":\"t\",";

    private AnswerChannel _channel;
    private Device _device;

    internal OtaServiceBench()
    {
        Machine = new OtaMachine(new BoardMachine()) { Libraries = this };
        Machine.Settle();
    }

    internal OtaMachine Machine { get; }

    public MgosLibrary[] Create() => new MgosLibrary[] { new RouterLibrary(), new OtaServiceLibrary() };

    /// <summary>Calls a method; gives the answer behind the addresses, without the last brace, or null if there is none yet.</summary>
    internal string Call(string method, string args)
    {
        RpcRouter router = RpcRouter.From(Machine.Device);
        if (_device != Machine.Device)
        {
            _device = Machine.Device;
            _channel = new AnswerChannel(router);
            router.AddChannel(_channel);
            _channel.Connect();
        }

        byte[] frame = Encoding.UTF8.GetBytes("{\"id\":1,\"src\":\"t\",\"method\":\"" + method + "\",\"params\":" + args + "}");
        _channel.Clear();
        router.OnFrame(_channel, frame, 0, frame.Length);
        Machine.Advance(50);
        return LastAnswer;
    }

    internal string LastAnswer
    {
        get
        {
            string answer = _channel.LastFrame;
            if (answer == null)
                return null;
            Assert.IsTrue(answer.StartsWith(AnswerStart), answer);
            return answer.Substring(AnswerStart.Length, answer.Length - AnswerStart.Length - 1);
        }
    }

    internal void Check(string method, string args, string answer) => Assert.AreEqual(answer, Call(method, args), method + " " + args);

    /// <summary>Sends a chunk; gives the answer.</summary>
    internal string Write(byte[] bundle, int offset, int count)
    {
        byte[] chunk = new byte[count];
        Array.Copy(bundle, offset, chunk, 0, count);
        return Call("OTA.Write", "{\"offset\":" + offset.ToString() + ",\"data\":\"" + Convert.ToBase64String(chunk) + "\"}");
    }

    /// <summary>Sends a bundle as mos does.</summary>
    internal void Send(byte[] bundle, int chunkBytes)
    {
        for (int offset = 0; offset < bundle.Length; offset += chunkBytes)
            Assert.AreEqual("\"result\":null", Write(bundle, offset, bundle.Length - offset < chunkBytes ? bundle.Length - offset : chunkBytes));
    }

    internal static byte[] Bundle(string version) => OtaMachine.NewBundle(version, "ok").ToArray();
}
