// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Hostile.Inputs;
using Mgos.Json;

namespace Mgos.Hostile.Parsers;

/// <summary>JsonReader, JsonMembers and JsonWriter: what reads strictly is written again and reads the same.</summary>
internal sealed class JsonTarget : ParserTarget
{
    private const int MaxOutputBytes = 16 * 1024 * 1024;

    private static readonly string[] s_paths = ["a", "b", "id", "method", "params", "a.b", "a.b.c", "params.a", "", "."];

    private readonly byte[][] _seeds = [.. Corpus.Lines("json"), .. Corpus.Lines("rpc")];
    private readonly JsonGrammar _grammar = new(Mutator.Bytes("a", "b", "id", "method", "params", "text", "x"));
    private readonly JsonReader _reader = new();
    private readonly JsonReader _again = new();
    private readonly JsonMembers _members = new();
    private readonly JsonSpan _span = new();
    private JsonWriter _writer = new(512, MaxOutputBytes);
    private byte[] _text = new byte[1024];

    // A text with half a surrogate pair reads as null and cannot be written.
    private bool _isWritable;

    public override string Name => "json";

    public override byte[][] Seeds => _seeds;

    public override byte[][] Tokens { get; } = Mutator.Bytes("true", "false", "null", "\"\"", "{}", "[]", "\"a\":", "\\u0000", "\\ud800", "{\"a\":1}", "1e999", "tru", "\"");

    public override void Generate(HostileRandom random, InputBuffer input) => _grammar.Add(random, input);

    public override void Feed(byte[] input, HostileRandom random)
    {
        if (Scan(input, JsonSyntax.Strict))
        {
            if (_isWritable)
                Rewrite(input);
            HostileFailure.Unless(Scan(input, JsonSyntax.Lenient), "lenient refuses what strict takes");
        }
        else
        {
            Scan(input, JsonSyntax.Lenient);
        }

        SkipAll(input);
        AskMembers(input);
    }

    // The buffers of huge inputs are this program's, not the device's.
    public override void CheckHealth()
    {
        _text = new byte[1024];
        _writer = new JsonWriter(512, MaxOutputBytes);
    }

    private bool Scan(byte[] input, JsonSyntax syntax)
    {
        _reader.Reset(input, 0, input.Length, syntax);
        _isWritable = true;
        int end = 0;
        while (true)
        {
            JsonToken token = _reader.Read();
            if (token == JsonToken.Error)
            {
                HostileFailure.Unless(_reader.ErrorOffset >= 0 && _reader.ErrorOffset <= input.Length, "error offset: " + _reader.ErrorOffset);
                return false;
            }

            HostileFailure.Unless(_reader.Start >= end && _reader.Start + _reader.Length <= input.Length && _reader.Depth <= JsonConstants.MaxDepth, "span of a token");
            end = _reader.Start;
            if (token == JsonToken.End)
                return true;
            Look(token);
        }
    }

    private void Look(JsonToken token)
    {
        if (token is JsonToken.Name or JsonToken.String)
        {
            if (_text.Length < _reader.Length)
                _text = new byte[_reader.Length * 2];
            int count = _reader.CopyString(_text, 0);
            HostileFailure.Unless(count <= _reader.Length, "string longer than its text");
            _isWritable &= count >= 0;
            _reader.TokenEquals("a");
            if (_reader.Length < 1000)
                _reader.GetString();
        }
        else if (token == JsonToken.Number)
        {
            bool isInt = _reader.TryGetInt32(out int small);
            bool isLong = _reader.TryGetInt64(out long large);
            _reader.TryGetUInt32(out _);
            HostileFailure.Unless(!_reader.TryGetDouble(out double value) || double.IsFinite(value), "a number that is none");
            HostileFailure.Unless(!isInt || (isLong && small == large), "int and long differ");
        }
    }

    private void SkipAll(byte[] input)
    {
        _reader.Reset(input, 0, input.Length, JsonSyntax.Lenient);
        if (_reader.Skip())
            HostileFailure.Unless(_reader.Start + _reader.Length <= input.Length, "skipped too far");
    }

    private void AskMembers(byte[] input)
    {
        _members.Reset(input, 0, input.Length);
        for (int i = 0; i < s_paths.Length; i++)
        {
            string path = s_paths[i];
            if (!_members.TryGetRaw(path, _span))
                continue;
            HostileFailure.Unless(_span.Offset >= 0 && _span.Offset + _span.Count <= input.Length, "span of a member");
            _members.TryGetString(path, out _);
            _members.TryGetInt32(path, out _);
            _members.TryGetInt64(path, out _);
            _members.TryGetBoolean(path, out _);
            _members.TryGetDouble(path, out _);
            _members.TryGetBase64(path, out _);
        }
    }

    private void Rewrite(byte[] input)
    {
        _writer.Clear();
        _reader.Reset(input, 0, input.Length);
        for (JsonToken token = _reader.Read(); token != JsonToken.End; token = _reader.Read())
            Write(token);
        HostileFailure.Unless(!_writer.IsTruncated, "writer is full");
        Compare(input);
    }

    private void Write(JsonToken token)
    {
        switch (token)
        {
            case JsonToken.ObjectStart: _writer.BeginObject(); break;
            case JsonToken.ObjectEnd: _writer.EndObject(); break;
            case JsonToken.ArrayStart: _writer.BeginArray(); break;
            case JsonToken.ArrayEnd: _writer.EndArray(); break;
            case JsonToken.Name: _writer.Name(_reader.GetString()); break;
            case JsonToken.String: _writer.String(_text, 0, Copy()); break;
            default: _writer.Raw(_reader.Data, _reader.Start, _reader.Length); break;
        }
    }

    private int Copy()
    {
        if (_text.Length < _reader.Length)
            _text = new byte[_reader.Length * 2];
        return _reader.CopyString(_text, 0);
    }

    private void Compare(byte[] input)
    {
        _reader.Reset(input, 0, input.Length);
        _again.Reset(_writer.Data, 0, _writer.Length);
        while (true)
        {
            JsonToken expected = _reader.Read();
            JsonToken real = _again.Read();
            HostileFailure.Unless(expected == real, $"written again it reads differently: {expected} {real}");
            if (expected == JsonToken.End)
                return;
            if (expected is JsonToken.Name or JsonToken.String && _reader.Length < 1000)
                HostileFailure.Unless(_reader.GetString() == _again.GetString(), "text has changed: " + _reader.GetString());
        }
    }
}
