// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Bench;

/// <summary>The platform's JSON library reads a frame.</summary>
internal sealed class ParseCase : IBenchCase
{
    private readonly string _json;

    internal ParseCase(string json)
    {
        _json = json;
    }

    public string Name => ObjectParser.Name;

    public void Run() => ObjectParser.Parse(_json);
}
