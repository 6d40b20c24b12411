# What packaging/paraph.spec does more on macOS: the bundle. NOT RUN YET: it was written without a Mac at hand.
# It stands in a file of its own so that nobody takes it for tried; paraph.spec executes it with its own names.
import tomllib

said = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
BUNDLE(
    COLLECTED,
    name="Paraph.app",
    icon=os.environ.get("PARAPH_ICON"),  # build.sh makes it from resources/icons/paraph.svg
    bundle_identifier="org.paraph.Paraph",
    version=said,
    info_plist={
        "CFBundleDisplayName": "Paraph",
        "CFBundleShortVersionString": said,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "ja"],
        "LSMinimumSystemVersion": "13.0",
        "LSApplicationCategoryType": "public.app-category.productivity",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,  # dark when the system is
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": "org.paraph.negotiation",
                "UTTypeDescription": "Paraph negotiation",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": ["paraph"]},
            }
        ],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Paraph negotiation",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": ["org.paraph.negotiation"],
            },
            {
                "CFBundleTypeName": "Word document",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": ["org.openxmlformats.wordprocessingml.document"],
            },
        ],
    },
)
