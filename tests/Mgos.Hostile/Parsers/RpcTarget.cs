// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Hostile.Inputs;

namespace Mgos.Hostile.Parsers;

/// <summary>RPC frames into the router of a device with all services.</summary>
internal sealed class RpcTarget : ParserTarget
{
    private static readonly byte[][] s_methods = Mutator.Bytes(
        "RPC.List", "RPC.Describe", "RPC.Ping", "Sys.GetInfo", "Sys.SetDebug", "Config.Get", "Config.Set", "Config.Save", "FS.List", "FS.ListExt", "FS.Get", "FS.Put", "FS.Remove",
        "FS.Rename", "FS.Mkfs", "FS.Mount", "FS.Umount", "Later", "No.Such", "", "fs.get", "FS.*");

    private static readonly byte[][] s_names = Mutator.Bytes(
        "filename", "data", "offset", "len", "append", "src", "dst", "path", "key", "value", "config", "level", "save", "reboot", "try_once", "name", "dev_type", "dev_opts", "fs_type",
        "fs_opts", "wifi", "sta", "ssid", "debug", "force", "size", "method", "id", "tag", "result", "error", "code", "message", "auth", "params", "args");

    private static readonly byte[][] s_members = Mutator.Bytes(
        "\"id\":1", "\"id\":\"x\"", "\"id\":-5", "\"id\":null", "\"id\":{}", "\"src\":\"peer\"", "\"src\":\"*\"", "\"src\":\"ws://x/rpc\"", "\"dst\":\"test-app\"", "\"dst\":\"other\"",
        "\"tag\":\"t\"", "\"v\":2", "\"result\":1", "\"error\":{\"code\":1}", "\"auth\":{\"realm\":\"RPC\",\"nonce\":1}", "\"nr\":true");

    private static readonly byte[][] s_arguments = Mutator.Bytes(
        "{}", "{\"filename\":\"/a.txt\"}", "{\"filename\":\"x\",\"data\":\"aGk=\",\"append\":true}", "{\"filename\":\"/a.txt\",\"offset\":1,\"len\":2}", "{\"path\":\"/\"}",
        "{\"key\":\"wifi.sta\",\"value\":{\"ssid\":\"x\"}}", "{\"config\":{\"debug\":{\"level\":3}},\"save\":true}", "{\"level\":9}", "{\"name\":\"FS.Get\"}", "{\"src\":\"a.txt\",\"dst\":\"b.txt\"}",
        "{\"path\":\"/m\",\"dev_type\":\"ram\",\"dev_opts\":\"{\\\"size\\\":4096}\",\"fs_type\":\"LFS\",\"fs_opts\":\"{}\"}", "[1,2]", "null", "\"x\"");

    private readonly byte[][] _seeds = Corpus.Lines("rpc");
    private readonly JsonGrammar _grammar = new(s_names);
    private AttackedDevice _device = new();
    private SinkChannel _channel;
    private int _calls;

    public RpcTarget() => _channel = Open();

    public override string Name => "rpc";

    public override byte[][] Seeds => _seeds;

    public override byte[][] Tokens { get; } = [.. s_methods, .. s_members, .. s_arguments, .. s_names];

    public override void Generate(HostileRandom random, InputBuffer input)
    {
        input.Add((byte)'{');
        for (int i = random.Next(4); i >= 0; i--)
        {
            input.Add(random.Pick(s_members));
            input.Add((byte)',');
        }

        input.Add("\"method\":\"");
        input.Add(random.Pick(s_methods));
        input.Add(random.OneIn(5) ? "\",\"args\":" : "\",\"params\":");
        if (random.OneIn(3))
            _grammar.Add(random, input);
        else if (random.OneIn(3))
            _grammar.AddObject(random, input, 2);
        else
            input.Add(random.Pick(s_arguments));
        input.Add((byte)'}');
    }

    public override void Feed(byte[] input, HostileRandom random)
    {
        if (_calls++ % 200 == 0)
            Renew(random);
        _device.Router.OnFrame(_channel, input, 0, input.Length);
        if (_channel.IsSlow && random.OneIn(40))
            _channel.Finish();
        if (random.OneIn(20))
            _device.Step();
    }

    public override void CheckHealth()
    {
        _channel.Finish();
        _device.Step();
        if (!_device.Restore())
        {
            _device = new AttackedDevice();
            _channel = Open();
        }

        _device.CheckCalls();
        HostileFailure.Unless(_device.Router.GetChannels().Length <= 30, "channels are left over");
        HostileFailure.Unless(_device.Router.PendingCallCount <= 25, "calls are left over");
    }

    private void Renew(HostileRandom random)
    {
        _channel.Finish();
        _channel.Close();
        _channel = Open();
        _channel.IsSlow = random.OneIn(4);
    }

    private SinkChannel Open()
    {
        SinkChannel channel = new(_device.Router);
        _device.Router.AddChannel(channel);
        channel.Connect();
        return channel;
    }
}
