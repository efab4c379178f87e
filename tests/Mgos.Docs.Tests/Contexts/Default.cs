// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// What snippets without using directives may take for given.
public sealed partial class Snippet
{
    private readonly Device device;
    private readonly byte[] data;
    private readonly int count;
    private readonly HttpServer server;
    private readonly RpcRouter router;
}
