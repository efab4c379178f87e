// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Net;

namespace Mgos.Http;

/// <summary>Settings of an <see cref="HttpServer"/>; the keys <c>http.*</c>.</summary>
public sealed class HttpServerOptions
{
    /// <summary><c>[ip:]port</c> to listen on, <c>http.listen_addr</c>; port 0 for any free one.</summary>
    public string ListenAddress { get; set; } = "80";

    /// <summary>Directory whose files are served, <c>http.document_root</c>; empty for none.</summary>
    public string DocumentRoot { get; set; } = "/";

    /// <summary>Comma list of files served for a directory, <c>http.index_files</c>; empty for the built-in list.</summary>
    public string IndexFiles { get; set; } = "";

    /// <summary>Pattern of file names that are not served, <c>http.hidden_files</c>; matched with the beginning of the name; empty for none.</summary>
    public string HiddenFiles { get; set; } = "";

    /// <summary>Header lines added to files, each ended by CR LF, <c>http.extra_headers</c>.</summary>
    public string ExtraHeaders { get; set; } = "";

    /// <summary>True to list the files of a directory without index file, <c>http.dir_listing</c>; otherwise 403.</summary>
    public bool IsListingEnabled { get; set; } = true;

    /// <summary>Which files may be uploaded, <c>http.upload_acl</c>: patterns separated by commas, the first that matches the name decides, <c>-</c> before it denies.</summary>
    public string UploadAcl { get; set; } = "*";

    /// <summary>Origins whose pages may use files and endpoints, <c>http.cors_origin</c>: <c>*</c> for all, or a comma list; empty for none.</summary>
    public string CrossOrigins { get; set; } = "";

    /// <summary>TLS for all connections; null for none. <c>http.ssl_cert</c>, <c>http.ssl_key</c>, <c>http.ssl_ca_cert</c>.</summary>
    public TlsEndpoint Tls { get; set; }
}
