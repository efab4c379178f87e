// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Config;
using Mgos.Hostile.Inputs;

namespace Mgos.Hostile.Parsers;

/// <summary>JSON and text into the configuration: all or nothing, and what was taken reads back the same.</summary>
internal sealed class ConfigTarget : ParserTarget
{
    private static readonly byte[][] s_names = Mutator.Bytes("debug", "level", "wifi", "sta", "enable", "ssid", "pass", "mask", "power", "place", "lat", "tilt", "conf_acl", "other");

    private static readonly string[] s_paths = ["", "debug", "debug.level", "wifi.sta", "wifi.sta.enable", "wifi.sta.ssid", "wifi.mask", "wifi.power", "place", "place.tilt", "no.such"];

    private readonly byte[][] _seeds =
    [
        .. Corpus.Lines("config"),
        .. Mutator.Bytes(
            "{\"debug\":{\"level\":3}}", "{\"wifi\":{\"sta\":{\"enable\":true,\"ssid\":\"x\",\"pass\":\"y\"},\"mask\":4294967295,\"power\":2.5}}", "{\"place\":{\"lat\":1e3,\"tilt\":-0.25}}",
            "{\"conf_acl\":\"*\"}", "{\"wifi\":{\"sta\":{\"ssid\":\"\\u00e9\\ud83d\\ude00\"}}}", "true", "false", "-1", "2147483648", "1e999", "x"),
    ];

    private readonly JsonGrammar _grammar = new(s_names);
    private readonly DeviceConfig _config = new AttackedDevice().Config;

    public override string Name => "config";

    public override byte[][] Seeds => _seeds;

    public override byte[][] Tokens { get; } = [.. s_names, .. Mutator.Bytes("true", "false", "null", "\"\"", "0", "1", "-1", "1.5", "{", "}")];

    public override void Generate(HostileRandom random, InputBuffer input)
    {
        if (random.OneIn(2))
            _grammar.AddObject(random, input, 3);
        else
            _grammar.Add(random, input);
    }

    public override void Feed(byte[] input, HostileRandom random)
    {
        string path = random.Pick(s_paths);
        int entry = path.Length == 0 ? ConfigSchema.Root : _config.Schema.Find(path);
        bool mayHaveText = input.Length < 5000 && random.OneIn(3);
        if (!mayHaveText && entry < 0 && path.Length > 0)
            return;
        string before = Text();
        bool isTaken = mayHaveText ? _config.TrySetText(path, Encoding.UTF8.GetString(input)) : _config.TryApply(_config.Live, entry, input, 0, input.Length, out _);
        string after = Text();
        if (!isTaken)
            HostileFailure.Unless(before == after, $"refused, but changed: {before} {after}");
        else if (before != after)
            CheckRoundTrip(after);
    }

    // What it says of itself it takes again, and then says the same.
    private void CheckRoundTrip(string text)
    {
        _config.SetString("conf_acl", "*");
        text = Text();
        ConfigValues copy = _config.Load(0);
        byte[] json = Encoding.UTF8.GetBytes(text);
        bool isTaken = _config.TryApply(copy, ConfigSchema.Root, json, 0, json.Length, out string message);
        HostileFailure.Unless(isTaken, $"does not take its own text: {message}: {text}");
        copy.TryGetText("", out string again);
        HostileFailure.Unless(again == text, $"reads back differently: {text} {again}");
    }

    private string Text()
    {
        HostileFailure.Unless(_config.TryGetText("", out string text), "no text");
        return text;
    }
}
