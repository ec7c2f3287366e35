"""The words of which the invented texts are made: no number words, no praise, nothing that needs a proof."""

LANGUAGES = ("vi", "en")
GOODS = (
    ("Mật ong thử", "Trial honey"),
    ("Chè thử", "Trial tea"),
    ("Xoài sấy thử", "Trial dried mango"),
    ("Mận sấy thử", "Trial dried plums"),
    ("Nhãn thử", "Trial longan"),
    ("Gạo nếp thử", "Trial sticky rice"),
    ("Cà phê thử", "Trial coffee"),
    ("Đậu thử", "Trial beans"),
    ("Ô mai thử", "Trial sweets"),
    ("Vải thổ cẩm thử", "Trial cloth"),
)
"""What is made, in both languages: names that nobody could take for a real product's."""
STORY: dict[str, str] = {
    "vi": (
        "bản suối nương rẫy người làm kể rằng mùa nắng phơi trên sân gác bếp khói thơm nhãn xoài mận chè rừng hoa "
        "ong tổ sương sớm chiều mưa gió núi đồi ruộng nước lúa nếp hạt vỏ lá cành rễ đất đường xe thuyền chợ phiên "
        "gùi giỏ túi hộp lọ nắp nhãn dán tay mẹ bà ông cháu cùng nhau nhặt rửa thái phơi sấy đảo lọc đóng cất giữ"
    ),
    "en": (
        "village stream field slope people tell that in the sun they dry on the yard above the kitchen smoke smells "
        "of longan mango plum tea forest flower bee hive dew morning evening rain wind hill terrace water rice grain "
        "husk leaf branch root soil road cart boat market basket bag box jar lid label hand mother grandmother "
        "together they pick wash slice turn dry strain fill close store and keep it for the season"
    ),
}
"""Language → the words of stories and summaries."""
